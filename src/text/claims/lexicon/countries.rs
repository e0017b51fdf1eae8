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
    "wales",
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

impl Lexicon {
    /// Notes all countries.
    pub(super) fn add_countries(&mut self) {
        for (n, names) in COUNTRIES.iter().enumerate() {
            for name in names.split(' ') {
                self.countries.insert(name.replace('-', " "), 1 << n);
            }
        }
        for (names, members) in REGIONS {
            let of = members
                .split(' ')
                .filter_map(|name| self.countries.get(name));
            let all = of.fold(0, |all, bits| all | bits);
            for name in names.split(' ') {
                self.countries.insert(name.replace('-', " "), all);
            }
        }
    }

    /// Which countries a name stands for, a bit for each; none of a town or what is not known.
    pub fn countries(&self, name: &str) -> Option<u128> {
        self.countries.get(name).copied()
    }
}
