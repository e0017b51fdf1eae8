//! Words without their endings, so that “roasted” meets “roasting”; and the words that say nothing by
//! themselves. Stems only count towards a score, and nobody ever sees one.
//!
//! Snowball's algorithms join a few English words that mean different things and leave irregular forms
//! apart; both are put right here.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use ahash::AHashSet;
use rust_stemmers::{Algorithm, Stemmer};

/// A language as far as stems go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English; also where nothing is said, or nothing known.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Portuguese.
    Portuguese,
    /// Swedish.
    Swedish,
    /// Danish.
    Danish,
    /// Norwegian.
    Norwegian,
}

impl Language {
    /// The language of a code such as `de-AT`.
    pub fn of(code: &str) -> Self {
        match &*base(code) {
            "de" => Self::German,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "it" => Self::Italian,
            "nl" => Self::Dutch,
            "pt" => Self::Portuguese,
            "sv" => Self::Swedish,
            "da" => Self::Danish,
            "no" | "nb" | "nn" => Self::Norwegian,
            _ => Self::English,
        }
    }

    /// A folded word without its ending.
    pub fn stem(self, word: &str) -> Cow<'_, str> {
        let word = word.strip_suffix("'s").unwrap_or(word);
        if self == Self::English {
            if APART.split_whitespace().any(|known| known == word) {
                return Cow::Borrowed(word);
            }
            if let Some((_, base)) = irregular().find(|(form, _)| *form == word) {
                return Cow::Owned(self.algorithm().stem(base).into_owned());
            }
        }
        self.algorithm().stem(word)
    }

    /// The irregular forms of a language, each with the word that it belongs to.
    pub fn irregular(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        irregular().filter(move |_| self == Self::English)
    }

    /// Whether a folded word says nothing by itself: the, of, und.
    pub fn is_stop_word(self, word: &str) -> bool {
        let words = STOP_WORDS.get(&self);
        words.is_some_and(|words| words.contains(word))
    }

    /// Whether a folded word says little by itself, being used of everything: first, time, name.
    pub fn is_common(self, word: &str) -> bool {
        self == Self::English && COMMON.contains(self.stem(word).as_ref())
    }

    /// The words that say nothing by themselves, the commonest of the language among them.
    fn stop_words(self) -> &'static str {
        match self {
            Self::English => {
                "a about after all also am an and any are as at be because been before being between both but by \
                 can could did do does doing during each for from had has have having he her here hers him his how \
                 i if in into is it its just may me more most my of off on once only or other our ours out over own \
                 same she should so some such than that the their theirs them then there these they this those \
                 through to too under until up us very was we were what when where which while who whom why will \
                 with would you your yours i'm it's that's we're you're they're we've you've we'll you'll i've"
            }
            Self::German => {
                "aber alle als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem \
                 den denn der des dich die dies diese dieser dieses dir doch du durch ein eine einem einen einer \
                 eines er es für hat haben hier ich ihr ihre ihrem ihren im in ist ja jede jeder jedes kann können \
                 man mehr mein meine mich mir mit nach noch nur ob oder sehr sein seine sich sie sind so über um und \
                 uns unser unsere unserem unseren unter vom von vor war was wenn wer werden wie wir wird wo zu zum zur"
            }
            Self::French => {
                "à au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les leur leurs lui ma \
                 mais me mes moi mon nos notre nous on ou où par plus pour qu que qui sa se ses si son sont sur ta \
                 te tes toi ton tu un une vos votre vous y"
            }
            Self::Spanish => {
                "a al como con de del el ella en entre es esta este esto la las le les lo los más me mi mis muy o \
                 para pero por que se ser si sin son su sus te tu tus un una uno y ya"
            }
            Self::Italian => {
                "a ad ai al alla alle anche che chi ci come con da dal dalla degli dei del della delle di e è ed gli \
                 ha i il in io la le lei li lo loro lui ma mi nei nel nella o per più quello questa questo se si \
                 sono su sua suo sul sulla ti tra tu tua tuo un una uno vi voi"
            }
            Self::Dutch => {
                "aan al als bij dan dat de deze die dit door een en er haar heeft hem het hij hoe hun ik in is je \
                 jouw kan maar me meer met mijn na naar nog of om onder ons onze ook op over te tot u uit uw van \
                 veel voor waar was wat we wij wordt ze zich zij zijn zo"
            }
            Self::Portuguese => {
                "a ao aos as com como da das de do dos e é ela ele em entre essa esse esta este eu foi já lhe mais \
                 mas me meu minha na nas no nos o os ou para pela pelo por que se ser seu sua são também te tem um \
                 uma você"
            }
            Self::Swedish => {
                "alla att av de dem den det din du där efter ej eller en er ett för från ha han har hon hos hur här i \
                 in jag kan man med men mer mig min mot mycket nu när och om oss på sig sin som så till under upp ut \
                 var vi vid vår våra är över"
            }
            Self::Danish | Self::Norwegian => {
                "af at av da de dem den denne der deres det dette din du efter eller en er et etter for fra få han har \
                 hun hvad hva hvor i jeg kan man med meg men mer mere mig min når og også om op opp os oss på seg sig \
                 sin som så til ud under ut var ved vi vil vår"
            }
        }
    }

    fn algorithm(self) -> Stemmer {
        Stemmer::create(match self {
            Self::English => Algorithm::English,
            Self::German => Algorithm::German,
            Self::French => Algorithm::French,
            Self::Spanish => Algorithm::Spanish,
            Self::Italian => Algorithm::Italian,
            Self::Dutch => Algorithm::Dutch,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Swedish => Algorithm::Swedish,
            Self::Danish => Algorithm::Danish,
            Self::Norwegian => Algorithm::Norwegian,
        })
    }
}

static STOP_WORDS: LazyLock<BTreeMap<Language, AHashSet<&'static str>>> = LazyLock::new(|| {
    let words = |language: Language| language.stop_words().split_whitespace().collect();
    ALL.iter()
        .map(|language| (*language, words(*language)))
        .collect()
});

/// Words of everything, as stems.
static COMMON: LazyLock<AHashSet<String>> = LazyLock::new(|| {
    let words = "any ask back become begin best better big bring come day end every everything feel find first \
        free get give go good great hour keep know later let like little long look lot make many mean minute moment \
        month much name need never new next now number old one part people put ready right say see set since small \
        something start take talk tell thing think three time today try turn two want way week well whole word year";
    let words = words.split_whitespace();
    words
        .map(|word| Language::English.stem(word).into_owned())
        .collect()
});

const ALL: [Language; 10] = [
    Language::English,
    Language::German,
    Language::French,
    Language::Spanish,
    Language::Italian,
    Language::Dutch,
    Language::Portuguese,
    Language::Swedish,
    Language::Danish,
    Language::Norwegian,
];

/// The language of a code, without its country: `de` of `de-AT`. Empty where there is none.
pub fn base(code: &str) -> Cow<'_, str> {
    let base = code.trim().split(['-', '_']).next().unwrap_or_default();
    if base.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(base);
    }
    Cow::Owned(base.to_lowercase())
}

/// English words that an ending joins to others with which they have nothing in common.
const APART: &str = "business businesses customer customers experience experiences important importance organic \
    police policy policies university universities universe news";

/// English words whose forms have other stems: the word, and then its forms.
const IRREGULAR: &str = "make made, build built, grow grew grown, keep kept, find found, give gave given, \
    take took taken, feel felt, choose chose chosen, know knew known, write wrote written, speak spoke spoken, \
    come came, go went gone, run ran, begin began begun, bring brought, think thought, catch caught, tell told, \
    say said, hold held, lose lost, meet met, draw drew drawn, drive drove driven, eat ate eaten, feed fed, \
    freeze froze frozen, spend spent, win won, sleep slept, hear heard, buy bought, sell sold, send sent, \
    pay paid, weave wove woven, wear wore worn, mouse mice, man men, woman women, child children, foot feet, \
    tooth teeth, life lives, half halves, wife wives, knife knives, simple simply, easy ease";

fn irregular() -> impl Iterator<Item = (&'static str, &'static str)> {
    IRREGULAR.split(',').flat_map(|entry| {
        let mut words = entry.split_whitespace();
        let base = words.next().unwrap_or_default();
        words.map(move |form| (form, base))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(language: Language, one: &str, other: &str) -> bool {
        language.stem(one) == language.stem(other)
    }

    #[test]
    fn forms_of_a_word_meet() {
        for (one, other) in [
            ("roasted", "roasting"),
            ("farm", "farms"),
            ("lasts", "lasting"),
            ("built", "building"),
            ("makes", "made"),
            ("paid", "pays"),
            ("children", "child"),
            ("secure", "security"),
            ("loom's", "looms"),
        ] {
            assert!(same(Language::English, one, other), "{one}, {other}");
        }
        assert!(same(Language::German, "häuser", "haus"));
        assert!(same(Language::French, "durable", "durables"));
    }

    #[test]
    fn words_apart_stay_apart() {
        for (one, other) in [
            ("business", "busy"),
            ("customer", "custom"),
            ("important", "import"),
            ("experience", "experiment"),
            ("organic", "organize"),
            ("university", "universe"),
            ("policy", "police"),
            ("general", "generate"),
            ("news", "new"),
        ] {
            assert!(!same(Language::English, one, other), "{one}, {other}");
        }
    }

    #[test]
    fn codes_of_languages() {
        assert_eq!(Language::of("de-AT"), Language::German);
        assert_eq!(Language::of(" EN_gb "), Language::English);
        assert_eq!(Language::of(""), Language::English);
        assert_eq!(Language::of("tlh"), Language::English);
        assert!(Language::German.is_stop_word("und") && !Language::English.is_stop_word("und"));
    }
}
