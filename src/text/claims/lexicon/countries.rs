//! Countries and what they lie in, in all four languages, so that what was made in Porto, in Portugal and in Europe
//! is not taken for three origins. One bit stands for a country; what holds several has all of theirs.

use super::Lexicon;

/// Countries, and parts of one that people name as if they were; each as it is called, the first one in English.
const COUNTRIES: &[&str] = &[
    "germany deutschland allemagne alemania",
    "france frankreich francia",
    "spain spanien espagne españa",
    "italy italien italie italia",
    "portugal",
    "austria österreich autriche",
    "switzerland schweiz suisse suiza",
    "belgium belgien belgique bélgica",
    "netherlands holland niederlande pays-bas holanda",
    "luxembourg luxemburg luxemburgo",
    "denmark dänemark danemark dinamarca",
    "sweden schweden suède suecia",
    "norway norwegen norvège noruega",
    "finland finnland finlande finlandia",
    "iceland island islande islandia",
    "ireland irland irlande irlanda",
    "england angleterre inglaterra",
    "scotland schottland écosse escocia",
    "wales welsh walisisch gallois galés",
    "poland polen pologne polonia",
    "czechia tschechien tchéquie chequia",
    "slovakia slowakei slovaquie eslovaquia",
    "hungary ungarn hongrie hungría",
    "romania rumänien roumanie rumanía",
    "bulgaria bulgarien bulgarie",
    "greece griechenland grèce grecia",
    "turkey türkei turquie turquía",
    "croatia kroatien croatie croacia",
    "slovenia slowenien slovénie eslovenia",
    "serbia serbien serbie",
    "ukraine ucrania",
    "estonia estland estonie",
    "latvia lettland lettonie letonia",
    "lithuania litauen lituanie lituania",
    "china chine",
    "japan japon japón",
    "india indien inde",
    "vietnam",
    "thailand thailande tailandia",
    "indonesia indonesien indonésie",
    "bangladesh",
    "pakistan",
    "taiwan",
    "korea",
    "cambodia kambodscha cambodge camboya",
    "morocco marokko maroc marruecos",
    "tunisia tunesien tunisie túnez",
    "egypt ägypten égypte egipto",
    "ethiopia äthiopien éthiopie etiopía",
    "kenya kenia",
    "rwanda ruanda",
    "uganda",
    "tanzania tansania tanzanie",
    "peru pérou perú",
    "brazil brasilien brésil brasil",
    "colombia kolumbien colombie",
    "guatemala",
    "honduras",
    "mexico mexiko mexique méxico",
    "argentina argentinien argentine",
    "chile chili",
    "ecuador",
    "canada kanada canadá",
    "australia australien australie",
    "usa america virginia california texas oregon ohio florida vermont maine",
    "israel",
    "singapore singapur singapour",
    "malaysia malaysien malaisie malasia",
    "philippines philippinen filipinas",
    "russia russland russie rusia",
    "new-zealand neuseeland nouvelle-zélande",
    "south-africa südafrika sudáfrica",
    "cyprus zypern chypre chipre",
    "malta malte",
    "albania albanien albanie",
    "bosnia bosnien bosnie",
    "nepal népal",
    "sri-lanka",
    "laos",
    "bolivia bolivien bolivie",
    "uruguay",
    "cuba kuba",
    "jamaica jamaika jamaïque",
    "costa-rica",
    "nicaragua",
    "panama panamá",
    "ghana",
    "nigeria",
    "senegal sénégal",
    "madagascar madagaskar",
    "cameroon kamerun cameroun",
    "lebanon libanon liban líbano",
    "armenia armenien arménie",
    "venezuela",
    "dubai dubái",
];

/// Names for several of them, and which, by their first names.
const REGIONS: &[(&str, &str)] = &[
    (
        "eu european-union europäische-union ue",
        "portugal germany france spain italy austria belgium netherlands luxembourg denmark sweden finland ireland poland czechia slovakia hungary romania bulgaria greece croatia slovenia estonia latvia lithuania",
    ),
    (
        "europe europa",
        "portugal germany france spain italy austria belgium netherlands luxembourg denmark sweden finland ireland poland czechia slovakia hungary romania bulgaria greece croatia slovenia estonia latvia lithuania switzerland norway iceland england scotland wales turkey serbia ukraine",
    ),
    (
        "britain uk united-kingdom great-britain großbritannien grande-bretagne royaume-uni reino-unido gran-bretaña",
        "england scotland wales",
    ),
    (
        "scandinavia skandinavien scandinavie escandinavia",
        "denmark sweden norway",
    ),
    (
        "asia asien asie",
        "china japan india vietnam thailand indonesia bangladesh pakistan taiwan korea cambodia",
    ),
    (
        "africa afrika afrique áfrica",
        "morocco tunisia egypt ethiopia kenya rwanda uganda tanzania",
    ),
    ("united-states", "usa"),
];

/// Towns and other parts of a country, and which country it is.
const TOWNS: &[(&str, &str)] = &[
    (
        "england",
        "london birmingham manchester leeds sheffield liverpool bristol newcastle nottingham leicester coventry bradford stoke hull derby plymouth southampton portsmouth brighton norwich oxford cambridge york exeter northampton stoke-on-trent bath walsall wolverhampton dudley luton bolton bury wigan preston blackpool lancaster carlisle kendal macclesfield stockport huddersfield halifax wakefield doncaster rotherham barnsley chesterfield lincoln grimsby hull peterborough ipswich colchester chelmsford canterbury dover hastings lewes guildford reading swindon gloucester cheltenham hereford worcester shrewsbury telford kidderminster redditch warwick rugby kettering bedford durham sunderland middlesbrough whitby scarborough harrogate truro falmouth penzance margate ludlow winchester salisbury poole bournemouth torquay taunton yorkshire lancashire cornwall devon kent sussex essex dorset somerset suffolk norfolk cumbria derbyshire cotswolds",
    ),
    (
        "scotland",
        "edinburgh glasgow aberdeen dundee inverness perthshire highlands stirling perth falkirk paisley hawick galashiels oban skye orkney shetland harris islay fife",
    ),
    (
        "wales",
        "cardiff swansea wrexham bangor aberystwyth carmarthen newport snowdonia pembrokeshire",
    ),
    (
        "ireland",
        "dublin cork galway limerick belfast donegal kerry",
    ),
    (
        "germany",
        "berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg nuremberg augsburg regensburg würzburg ulm freiburg karlsruhe mannheim heidelberg mainz kassel erfurt jena weimar chemnitz rostock kiel lübeck münster bielefeld aachen bonn wuppertal meißen solingen bayern bavaria sachsen saxony schwarzwald",
    ),
    (
        "france",
        "paris lyon marseille toulouse nice nantes bordeaux lille strasbourg rennes grenoble dijon reims metz nancy tours angers rouen caen brest montpellier avignon annecy thiers grasse limoges bretagne brittany provence normandie normandy alsace",
    ),
    (
        "spain",
        "madrid barcelona valencia sevilla seville zaragoza málaga bilbao alicante granada córdoba cádiz murcia elche vigo oviedo gijón santander pamplona logroño burgos salamanca valladolid jaén albacete toledo mallorca galicia andalucía andalusia cataluña",
    ),
    (
        "italy",
        "rome roma milan milano florence firenze turin torino naples napoli venice bologna verona padua padova modena parma pisa siena trieste bari palermo murano genoa como tuscany toscana sicily",
    ),
    ("portugal", "lisbon lissabon lisboa porto braga"),
    ("austria", "vienna wien graz linz salzburg innsbruck tirol"),
    ("switzerland", "zürich zurich geneva genève basel bern"),
    ("netherlands", "amsterdam rotterdam utrecht delft"),
    ("belgium", "brussels brüssel bruxelles antwerp ghent bruges"),
    ("denmark", "copenhagen kopenhagen aarhus"),
    ("sweden", "stockholm gothenburg malmö"),
    (
        "poland",
        "warsaw warschau kraków krakow gdańsk łódź wrocław",
    ),
    ("china", "beijing shanghai shenzhen guangzhou"),
    ("japan", "tokyo kyoto osaka sakai"),
    ("india", "mumbai delhi jaipur bangalore"),
    (
        "usa",
        "new-york chicago boston seattle portland detroit brooklyn los-angeles san-francisco",
    ),
    ("canada", "toronto montreal vancouver"),
    ("australia", "sydney melbourne"),
    ("morocco", "marrakech fez"),
    ("turkey", "istanbul"),
    ("vietnam", "hanoi saigon"),
];

/// What is known of the name of a place.
#[derive(Clone, Copy)]
pub(in super::super) struct Place {
    /// The countries that it is or lies in, a bit for each.
    pub countries: u128,
    /// Whether it is within one: a town.
    pub is_town: bool,
}

impl Lexicon {
    /// Notes all countries.
    pub(super) fn add_countries(&mut self) {
        for (n, names) in COUNTRIES.iter().enumerate() {
            for name in names.split(' ') {
                self.note_place(name, 1 << n, false);
            }
        }
        for (names, members) in REGIONS {
            let members = members.split_whitespace();
            let of = members.filter_map(|name| self.countries.get(name));
            let all = of.fold(0, |all, place| all | place.countries);
            for name in names.split(' ') {
                self.note_place(name, all, false);
            }
        }
        for (country, names) in TOWNS {
            let of = self.countries.get(*country).map_or(0, |p| p.countries);
            for name in names.split_whitespace() {
                self.note_place(name, of, true);
            }
        }
    }

    fn note_place(&mut self, name: &str, countries: u128, is_town: bool) {
        let place = Place { countries, is_town };
        self.countries.insert(name.replace('-', " "), place);
    }

    /// What is known of the name of a place.
    pub fn place(&self, name: &str) -> Option<Place> {
        self.countries.get(name).copied()
    }
}
