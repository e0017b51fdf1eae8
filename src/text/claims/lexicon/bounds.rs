//! Words that bound a claim, in all four languages: for whom it holds, where, when and with which exception.

use super::Known;

/// Words in a list, separated by spaces, and what is noted of each.
type List = (&'static str, fn(&mut Known));

/// All lists. Groups of people have a bit each; who may be of two groups has both. The first two are known by
/// their years as well, and the last stands for all others (`claims::bounds`).
pub(super) const BOUNDS: &[List] = &[
    (CHILDREN, |known| known.people = 1),
    (SENIORS, |known| known.people = 1 << 1),
    (ADULTS, |known| known.people = 1 << 2),
    (STUDENTS, |known| known.people = 1 << 3),
    (MEMBERS, |known| known.people = 1 << 4),
    (CONCESSIONS, |known| {
        known.people = 1 << 1 | 1 << 3 | 1 << 5;
    }),
    (
        "resident residents einwohner anwohner habitants vecinos",
        |known| known.people = 1 << 6,
    ),
    ("trippers tripper tagesgäste", |known| {
        known.people = 1 << 7
    }),
    (
        "teacher teachers lehrer lehrkräfte enseignants profesores",
        |known| known.people = 1 << 8,
    ),
    ("else others demás übrigen", |known| {
        known.people = 1 << 31
    }),
    (EXCEPTIONS, |known| known.is_exception = true),
    (PLACED, |known| known.is_place_joint = true),
    (NO_PLACES, |known| known.is_no_place = true),
    (ANY_PLACES, |known| known.is_any_place = true),
    (PARTS, |known| known.is_part_joint = true),
    ("during während pendant lors durante", |known| {
        known.is_occasion_joint = true;
    }),
    (
        "ordinary normal usual regular rest otherwise sonst übrigen normalen gewöhnlichen ordinaire",
        |known| {
            known.is_usual = true;
        },
    ),
    (OCCASIONS, |known| known.is_occasion = true),
    ("sale sales schlussverkauf soldes rebajas", |known| {
        known.is_sale = true;
    }),
    (
        "buy order book take kaufen bestellen achetez commandez compre compra",
        |known| {
            known.is_buying = true;
        },
    ),
    (
        "get gets save saves receive receives erhalten bekommen bénéficient reciben",
        |known| {
            known.is_gain = true;
        },
    ),
    (COMERS, |known| known.is_comer = true),
    ("from ab dès desde partir", |known| {
        known.is_beginning = true
    }),
    (
        "easter christmas whitsun ostern weihnachten pfingsten pâques noël navidad pascua",
        |known| {
            known.is_feast = true;
        },
    ),
    (MODIFIERS, |known| known.is_modifier = true),
];

const CHILDREN: &str = "child children kid kids junior juniors toddler toddlers infant infants baby babies schoolchild schoolchildren \
    teenager teenagers kinder kindern jugendliche jugendlichen enfant enfants mineurs menor menores niño niños niña niñas infantil infantiles";

const SENIORS: &str = "senior seniors pensioner pensioners senioren rentner rentnerinnen retraité retraités jubilado jubilados mayores";

const ADULTS: &str =
    "adult adults grown-ups erwachsene erwachsenen erwachsener adulte adultes adulto adultos";

const STUDENTS: &str = "student students studierende studierenden studenten studentinnen étudiant étudiants étudiante étudiantes estudiante estudiantes";

const MEMBERS: &str = "member members mitglied mitglieder mitgliedern membre membres adhérent adhérents socio socios socias";

/// Those who pay less, whoever they are.
const CONCESSIONS: &str = "concession concessions concessionary ermäßigt ermäßigte ermäßigung";

/// Words after which stands what a claim does not hold for.
const EXCEPTIONS: &str = "except excepting unless außer ausgenommen sauf excepté excepto salvo";

/// Words after which a place may stand.
const PLACED: &str = "in on inside aboard sur dans auf im en";

/// Words that stand after such words and name no place.
const NO_PLACES: &str = "board bord site advance request price prices cost costs fee fees rate rates fare fares tariff order orders arrival time stock sale sales season \
    general total full addition case fact case average writing foot offer return preis anfrage vorkasse voraus saison prix demande saison \
    tarif précio precio tarifa temporada caso total hand hands top front back line way name detail details";

/// Places of which others may be one: allowed in all rooms, not in the gallery.
const ANY_PLACES: &str = "room rooms area areas building buildings house houses location locations site sites zone zones space spaces \
    shop shops store stores branch branches hotel hotels zimmer zimmern räumen bereichen filialen häusern salle salles chambres pièces \
    magasins sala salas habitaciones tiendas espacios";

/// Words that join a part to the whole.
const PARTS: &str = "of on for in to unserer unseres unserem aller eines einer des der vom von in im du de des dans del sur para en";

/// Times of the year that are an occasion by themselves.
const OCCASIONS: &str = "holidays termtime ferien schulferien schulzeit vacances vacaciones";

/// People who come, of whom a word before says which.
const COMERS: &str = "holders visitors guests passengers passagers pasajeros customers clients users owners riders drivers travellers donors buyers patients \
    kunden gäste besucher fahrgäste reisende";

/// Words that otherwise say little and that make another thing of the noun after them.
const MODIFIERS: &str = "fast quick big special lower inside outside complete main major whole finish day night week month year hour";
