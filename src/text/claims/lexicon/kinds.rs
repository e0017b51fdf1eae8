//! Kinds of things and what is of them, in all four languages at once: what has no nuts has no almonds, what is
//! vegan has no cheese. A member may be a kind itself; then all of that is of the kind as well.

use std::collections::BTreeSet;

use super::Lexicon;

/// What a kind is called, and what is of it.
type Kind = (&'static str, &'static str);

/// Kinds that something can be free of.
const KINDS: &[Kind] = &[
    (
        "nut nuts nüsse nüssen noix nuez nueces",
        "almond hazelnut walnut peanut cashew pecan pistachio macadamia marzipan frangipane praline nougat \
         mandel mandeln haselnuss haselnüsse haselnüssen walnuss walnüsse walnüssen erdnuss erdnüsse pistazie pistazien cashewkerne \
         amande amandes noisette noisettes cacahuète cacahuètes pistache pistaches praliné pâte-d'amande \
         almendra almendras avellana avellanas cacahuete cacahuetes pistacho pistachos anacardo anacardos mazapán turrón",
    ),
    (
        "gluten",
        "wheat barley rye spelt semolina couscous bulgur weizen roggen dinkel gerste grieß blé seigle orge épeautre semoule \
         trigo cebada centeno espelta sémola",
    ),
    (
        "grain grains cereal cereals getreide céréale céréales cereal cereales",
        "wheat barley rye spelt oat oats rice maize corn millet buckwheat weizen roggen dinkel gerste hafer haferflocken reis mais hirse \
         buchweizen blé seigle orge épeautre avoine riz maïs millet sarrasin trigo cebada centeno espelta avena arroz maíz mijo",
    ),
    (
        "dairy lactose laktose milchprodukte milchprodukten laitier laitiers lácteo lácteos lactosa",
        "milk butter cream cheese yoghurt yogurt whey buttermilk ghee mozzarella parmesan cheddar feta ricotta mascarpone \
         milch sahne käse joghurt molke quark schmand lait beurre fromage yaourt crème leche mantequilla nata queso yogur",
    ),
    (
        "egg eggs ei eier eiern œuf œufs oeuf oeufs huevo huevos",
        "mayonnaise meringue baiser eigelb eiweiß yolk clara yema",
    ),
    (
        "meat fleisch viande viandes carne carnes",
        "beef chicken pork lamb bacon ham veal venison turkey duck goose sausage sausages salami chorizo prosciutto steak mutton \
         rindfleisch rind schweinefleisch hähnchen huhn hühnchen lammfleisch lamm speck schinken kalb kalbfleisch wurst pute ente \
         bœuf boeuf poulet porc agneau lardons jambon veau saucisse saucisses dinde canard \
         ternera pollo cerdo cordero jamón tocino pavo pato panceta salchicha salchichas",
    ),
    (
        "fish fisch poisson poissons pescado pescados",
        "salmon tuna cod anchovy anchovies haddock trout mackerel sardine sardines herring lachs thunfisch forelle kabeljau hering \
         makrele saumon thon cabillaud truite anchois hareng maquereau salmón atún bacalao trucha anchoa anchoas merluza",
    ),
    (
        "shellfish seafood crustacean crustaceans meeresfrüchte meeresfrüchten crustacés marisco mariscos",
        "prawn prawns shrimp shrimps crab lobster mussel mussels oyster oysters clam clams scallop scallops squid garnele garnelen \
         krabben hummer muscheln austern crevette crevettes crabe homard moules huîtres gamba gambas langosta mejillones ostras",
    ),
    (
        "soy soya soja",
        "tofu tempeh edamame sojabohnen sojasauce miso",
    ),
    (
        "sugar zucker sucre azúcar azúcares",
        "honey syrup molasses glucose fructose dextrose treacle honig sirup rohrzucker miel sirop glucosio jarabe melaza panela",
    ),
    (
        "sweetener sweeteners süßstoff süßstoffe süßstoffen édulcorant édulcorants edulcorante edulcorantes",
        "aspartame saccharin sucralose stevia xylitol sorbitol aspartam saccharine estevia sacarina",
    ),
    (
        "alcohol alkohol alcool",
        "rum wine brandy vodka gin whisky whiskey beer cider champagne prosecco cognac tequila sherry liqueur schnapps bourbon spirits \
         wein bier schnaps likör sekt spirituosen vin bière cidre liqueur spiritueux vino cerveza sidra licor licores",
    ),
    (
        "caffeine koffein caféine cafeína",
        "guarana espresso matcha",
    ),
    (
        "additive additives zusatzstoff zusatzstoffe zusatzstoffen additif additifs aditivo aditivos",
        "preservative preservatives colouring colourings emulsifier emulsifiers stabiliser stabilisers flavouring flavourings \
         konservierungsstoff konservierungsstoffe konservierungsstoffen farbstoff farbstoffe farbstoffen geschmacksverstärker \
         emulgator emulgatoren conservateur conservateurs colorant colorants arôme arômes conservante conservantes colorante colorantes",
    ),
    (
        "pesticide pesticides pestizid pestizide pestiziden pesticida pesticidas",
        "herbicide herbicides fungicide fungicides insecticide insecticides glyphosate herbizid herbizide glyphosat herbicida",
    ),
    (
        "fragrance fragrances perfume perfumes scent scents duftstoff duftstoffe duftstoffen parfüm parfum parfums fragancia fragancias",
        "fragrance perfume perfumed scent scented musk parfüm parfümiert parfum parfumé parfumée duftstoffe perfume perfumado perfumada",
    ),
    (
        "plastic plastics plastik kunststoff kunststoffe plastique plastiques plástico plásticos",
        "polythene pvc polyester polyethylene polypropylene polystyrene nylon acrylic cellophane microplastics styropor polyethylen \
         polystyrol acryl mikroplastik polyéthylène polystyrène acrylique polietileno poliéster nailon",
    ),
    (
        "leather leder cuir cuero",
        "suede nubuck calfskin wildleder rindsleder daim ante",
    ),
    (
        "metal metals metall métal metal",
        "steel iron aluminium copper brass stahl eisen kupfer messing acier fer cuivre laiton acero hierro cobre latón",
    ),
    (
        "wood holz bois madera",
        "oak pine beech walnut-wood eiche kiefer buche chêne hêtre roble haya",
    ),
    (
        "ingredient ingredients",
        "nut gluten grain dairy egg meat fish shellfish soy sugar sweetener alcohol additive flour water mehl wasser farine eau harina agua salt yeast malt raisin raisins sultanas \
         currants caramel chocolate cocoa vanilla cinnamon ginger garlic onion tomato lemon vinegar starch gelatine gelatin oil \
         pepper spice spices herbs hops juniper lard salz hefe malz rosinen karamell schokolade kakao vanille zimt ingwer knoblauch \
         zwiebel zwiebeln tomaten zitrone essig stärke gelatine pfeffer gewürze kräuter hopfen sel levure malt raisins caramel chocolat \
         cacao vanille cannelle gingembre ail oignon tomate citron vinaigre amidon gélatine huile poivre épices houblon sal levadura \
         malta pasas caramelo chocolate vainilla canela jengibre ajo cebolla limón vinagre almidón gelatina aceite pimienta lúpulo",
    ),
];

/// Kinds of what lives: nothing is made of it.
const LIVING: &[Kind] = &[
    (
        "pet pets haustier haustiere",
        "dog dogs cat cats hund hunde hunden katze katzen rabbit rabbits",
    ),
    (
        "food essen nourriture comida",
        "snack snacks picnic picnics sandwich sandwiches lunch popcorn sweets",
    ),
    (
        "animal animals tiere tieren animaux animales",
        "dog dogs cat cats pet hund hunde hunden katze katzen chien chiens chat chats perro perros gato gatos",
    ),
];

/// Properties, and the kinds and things that what has them cannot have in it.
const PROPERTIES: &[Kind] = &[
    (
        "vegan vegano vegana veganos veganas végan végane véganes",
        "meat fish shellfish dairy egg leather honey wool silk gelatine gelatin lard beeswax honig wolle seide bienenwachs \
         laine soie miel gélatine lana seda gelatina",
    ),
    (
        "vegetarian vegetarisch vegetarische végétarien végétarienne vegetariano vegetariana",
        "meat fish shellfish gelatine gelatin lard speck gélatine gelatina",
    ),
    (
        "wireless cordless kabellos",
        "cable cord wired corded kabel",
    ),
    ("handmade", "machine-made"),
    (
        "unscented fragrance-free odourless unparfümiert",
        "fragrance perfume scent musk parfüm parfum",
    ),
    (
        "unsweetened sugarless ungesüßt",
        "sugar sweetener honey syrup zucker",
    ),
    ("unsalted ungesalzen", "salt salz"),
    (
        "compostable biodegradable",
        "plastic polythene pvc polyester polyethylene polypropylene polystyrene nylon acrylic",
    ),
    ("seedless", "seed seeds"),
    ("halal", "pork bacon ham alcohol schweinefleisch porc cerdo"),
    (
        "decaf decaffeinated entkoffeiniert décaféiné descafeinado",
        "caffeine",
    ),
];

/// Other things that something can be free of, none of them a kind.
const SUBSTANCES: &str = "caffein salt smok fat palm peat interest queu chemical acid";

impl Lexicon {
    /// Notes all kinds and properties.
    pub(super) fn add_kinds(&mut self) {
        for (names, members) in KINDS.iter().chain(LIVING) {
            let things: BTreeSet<String> = self.stems_of(members).collect();
            for name in self.stems_of(names).collect::<Vec<_>>() {
                let of_kind = self.kinds_of.entry(name).or_default();
                of_kind.extend(things.iter().cloned());
            }
        }
        // Kinds of kinds: one step is enough for the tables.
        let plain = self.kinds_of.clone();
        let within = |things: BTreeSet<String>| -> BTreeSet<String> {
            let deeper = things.iter().filter_map(|thing| plain.get(thing)).flatten();
            deeper.cloned().chain(things.iter().cloned()).collect()
        };
        for things in self.kinds_of.values_mut() {
            *things = within(std::mem::take(things));
        }
        for (names, members) in PROPERTIES {
            let things = within(self.stems_of(members).collect());
            for name in self.stems_of(names).collect::<Vec<_>>() {
                self.rules_out.insert(name, things.clone());
            }
        }
        let all = KINDS.iter().flat_map(|(names, members)| [*names, *members]);
        let mut substances: BTreeSet<String> = all.flat_map(|list| self.stems_of(list)).collect();
        substances.extend(SUBSTANCES.split(' ').map(str::to_owned));
        for stem in substances {
            self.stem_entry(&stem).is_substance = true;
        }
    }

    fn stems_of<'l>(&'l self, list: &'l str) -> impl Iterator<Item = String> + 'l {
        list.split_whitespace().map(|word| self.same(word))
    }

    /// Whether a thing of this property cannot have that thing in it.
    pub fn rules_out(&self, property: &str, thing: &str) -> bool {
        self.rules_out
            .get(property)
            .is_some_and(|things| things.contains(thing))
    }

    /// Whether what has this property cannot have some things in it.
    pub fn is_property(&self, stem: &str) -> bool {
        self.rules_out.contains_key(stem)
    }

    /// Whether a thing is of a kind: wheat of gluten, a dog of pets.
    pub fn is_of_kind(&self, thing: &str, kind: &str) -> bool {
        self.kinds_of
            .get(kind)
            .is_some_and(|things| things.contains(thing))
    }

    /// Everything that a property rules out, or that is of a kind.
    pub fn ruled_out_by(&self, word: &str) -> impl Iterator<Item = String> + '_ {
        let both = [&self.rules_out, &self.kinds_of].map(|table| table.get(word));
        both.into_iter().flatten().flatten().cloned()
    }

    /// Whether what has none of it has none of other things either: gluten, sugar; or is a thing that others
    /// can be free of.
    pub fn is_substance(&self, stem: &str) -> bool {
        self.stemmed(stem).is_substance || self.rules_out.contains_key(stem)
    }
}
