//! English.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const ENGLISH: Language = Language {
    marks: "the and of our your is are with for you we to from in on by off every free",
    decimal_comma: false,
    numbers: &[
        ("zero", 0), ("one", 1000), ("two", 2000), ("three", 3000), ("four", 4000), ("five", 5000), ("six", 6000), ("seven", 7000),
        ("eight", 8000), ("nine", 9000), ("ten", 10_000), ("eleven", 11_000), ("twelve", 12_000), ("thirteen", 13_000),
        ("fourteen", 14_000), ("fifteen", 15_000), ("sixteen", 16_000), ("seventeen", 17_000), ("eighteen", 18_000),
        ("nineteen", 19_000), ("twenty", 20_000), ("thirty", 30_000), ("forty", 40_000), ("fifty", 50_000), ("sixty", 60_000),
        ("seventy", 70_000), ("eighty", 80_000), ("ninety", 90_000), ("dozen", 12_000),
    ],
    months: [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ],
    weekdays: [
        "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed", "thursday thursdays thu thur thurs",
        "friday fridays fri", "saturday saturdays sat", "sunday sundays sun",
    ],
    units: &[
        ("second seconds sec secs", Unit::Time, 1), ("minute minutes minute's min mins minutes'", Unit::Time, 60),
        ("hour hours hr hrs h hours'", Unit::Time, 3600), ("day days days' night nights", Unit::Time, 86_400),
        ("week weeks wk wks weeks'", Unit::Time, 604_800), ("fortnight fortnights", Unit::Time, 1_209_600),
        ("month months mo months'", Unit::Time, 2_629_800), ("year years yr yrs years'", Unit::Time, 31_557_600),
        ("decade decades", Unit::Time, 315_576_000),
        ("g gram grams gramme grammes", Unit::Mass, 1000), ("kg kilo kilos kilogram kilograms", Unit::Mass, 1_000_000), ("mg", Unit::Mass, 1),
        ("tonne tonnes", Unit::Mass, 1_000_000_000), ("lb lbs pound-weight", Unit::Mass, 453_592), ("oz ounce ounces", Unit::Mass, 28_350),
        ("mm millimetre millimetres millimeters", Unit::Length, 10), ("cm centimetre centimetres centimeter centimeters", Unit::Length, 100),
        ("m metre metres meter meters", Unit::Length, 10_000), ("km kilometre kilometres kilometer kilometers", Unit::Length, 10_000_000),
        ("mile miles mi", Unit::Length, 16_093_440), ("inch inches", Unit::Length, 254), ("ft foot feet", Unit::Length, 3048),
        ("yard yards", Unit::Length, 9144),
        ("ml", Unit::Volume, 1), ("cl", Unit::Volume, 10), ("l litre litres liter liters", Unit::Volume, 1000), ("pint pints", Unit::Volume, 568),
        ("sqm m² hectare hectares", Unit::Area, 1), ("acre acres", Unit::Area, 4047),
        ("mb", Unit::Data, 1), ("gb gigabyte gigabytes gig gigs", Unit::Data, 1000), ("tb terabyte terabytes", Unit::Data, 1_000_000),
        ("mbps mbit mbits", Unit::Speed, 1), ("gbps gbit", Unit::Speed, 1000), ("mph", Unit::Pace, 16_093), ("kmh", Unit::Pace, 10_000),
        ("w watt watts", Unit::Power, 1), ("kw", Unit::Power, 1000), ("bhp hp", Unit::Horse, 1), ("kwh", Unit::Energy, 1000), ("wh", Unit::Energy, 1),
        ("mah", Unit::Charge, 1), ("kcal calories calorie cal", Unit::Calories, 1), ("mp megapixel megapixels", Unit::Pixels, 1),
        ("°c", Unit::Degrees, 1), ("decibel decibels db", Unit::Decibel, 1), ("percent", Unit::Percent, 1),
    ],
    before: &[
        (Qualifier::UpTo, "up to|as much as|max|maximum|maximum of|maximum of up to|no more than|at most|not more than|as many as|by up to|of up to|for up to|limited to"),
        (Qualifier::From, "from|starting at|starts at|start at|starting from|starts from|from just|from only|from as little as|as little as|prices from|as low as|minimum of from"),
        (Qualifier::Over, "over|more than|at least|minimum|minimum of|min|no fewer than|upwards of|in excess of|not less than|beyond|above|well over"),
        (Qualifier::Under, "under|within|less than|in under|in less than|fewer than|below|in as little as|inside"),
        (Qualifier::About, "about|around|nearly|almost|approximately|approx|roughly|some|close to|circa|on average|average|an average of|average of"),
    ],
    after: &[
        (Qualifier::Over, "or more|or over|and over|and above|and up|upwards|plus|minimum|or older|and older"),
        (Qualifier::UpTo, "or less|or fewer|maximum|max|at most|or under|or younger"),
    ],
    cues: &[
        (Slot::Discount, "off|discount|reduction|reduced|sale|less|cheaper|saving|savings|save"),
        (Slot::WasPrice, "was|were|rrp|instead of|originally|worth|valued at|normally|usually"),
        (Slot::MinimumSpend, "spend|orders over|orders of|order over|orders above|when you spend|minimum order|minimum spend|min order|basket|purchases over|over"),
        (Slot::Trial, "trial|free trial|try|try it|test drive|free|try free|try for free"),
        (Slot::Returns, "return|returns|refund|refunds|money back|money back guarantee|send back|send it back|back within|exchange|exchanges|change your mind|anything back"),
        (Slot::Warranty, "warranty|guarantee|guaranteed|warranties|guarantees"),
        (Slot::Delivery, "delivery|deliver|delivered|delivers|shipping|ship|ships|shipped|dispatch|dispatched|arrive|arrives|at your door|on your doorstep|postage"),
        (Slot::Response, "respond|response|reply|replies|answer|answers|answered|get back to you|call back|support answers"),
        (Slot::Setup, "setup|set up|install|installs|installation|installed|up and running|onboarding|get started"),
        (Slot::Cancellation, "cancel|cancellation|cancellations|cancelled|notice"),
        (Slot::Contract, "contract|contracts|minimum term|commitment|tie in|lock in"),
        (Slot::Tenure, "experience|in business|for over"),
        (Slot::Age, "age|aged|ages|years old|year olds|older|younger"),
        (Slot::Rating, "rated|rating|rate|rates|score|scored|scores|stars"),
        (Slot::Uptime, "uptime|availability"),
        (Slot::Since, "since|founded|established|est|started in|family run since|opened in|founded in"),
        (Slot::CheckIn, "check in"), (Slot::CheckOut, "check out"),
        (Slot::Opens, "opens|opens at|open from|open at|opening at|doors|doors open|doors open at"),
        (Slot::Closes, "closes|closing|closes at|open until|open till|open to|opening to|last orders|served until|serving until|late opening"),
        (Slot::Hours, "open|hours|opening hours|opening times|staffed|phone support|support|lines open"),
        (Slot::Deadline, "ends|end|ending|until|till|closes|close|closing|closing date|deadline|by|before|expires|expire|last day|last order|last chance|valid until|must end|apply by|book by|order by|register by|register before|order before|finishes|through"),
        (Slot::Starts, "starts|start|begins|begin|opens|launches|launch|launching|available from|from|returns|kicks off|commences|opening|back on|arrives"),
    ],
    stop: "a an the and or but of to in on at by for from with without as is are was were be been being am it its it's this that these those \
        there here we our ours us you your yours they their them i my me he she who what which when while where how if then than so too \
        just only now today tonight new all any each every everything everyone per up down out off over under within until till before after \
        more most less least much many very really even ever never always again also yet still not no yes can could will would shall \
        should may might must do does did done have has had get gets got getting give gives given take takes taken make makes made \
        let go goes come comes came see find look want need needs join discover enjoy try buy book order grab \
        choose pick start starts starting use uses used using runs running keep keeps put set sets offer offers offered deal deals \
        save saving savings free price prices priced pricing cost costs costing pay pays paid charge charged hurry simply plus great best better good \
        nice lovely amazing big special fantastic perfect easy simple fast quick quickly total real really truly own one \
        customer customers guest guests client clients people person visitor visitors lets let's here's that's you'll we'll we've you're \
        don't can't won't isn't aren't trusted trust rely love loved across around about between into onto through throughout during since ago \
        because like such same other another next last left once twice minutes minute hours hour days day weeks week months month years year \
        time times date dates anytime way lot lots bit off back on-line available availability receive receives serve serves served serving \
        carry carries carried allow expect hello welcome thanks please visit meet call click shop read learn say says said know known \
        ready need needed required takes taking lasts last lasting live help helps built build builds \
        offering provide provides provided include includes included including come coming approx max min maximum minimum average \
        within cut cuts cutting lower lowers reduce reduces boost increase increases raise raises provide away home-made entire completely costs \
        it'll there's everywhere anywhere who's what's not-to-be-missed bring brings brought hold holds held take \
        open opens opening opened closed close closes closing late o'clock am pm noon midnight morning-time number no nr once simply exclusive exclusively brand pure purely total totally altogether hurry \
        employ employs employed staffed company companies secure secures secured weekly daily monthly yearly annually year-round applies apply feature features featuring fully wholly sorry door doorstep reach reaches payable wait while upfront ongoing",
    synonyms: &[
        "subscrib subscription subscriptions subscribe subscriber", "book booking bookings reservation reservations reserve", "leave leaves leaving depart departs departure departures", "payback", "deliver delivery delivered shipping ship shipped ships postage dispatch dispatched post p&p", "install installation installer setup set-up", "return returns refund refunds refundable",
        "customer customers client clients user users company companies business businesses shopper shoppers", "weigh weight weighs", "cook cooking cooked", "guarantee guaranteed warranty",
        "child children kid kids", "ticket tickets admission entry", "feed feeds serves serve", "pupil pupils student-pupil", "wifi wi-fi", "photo photos picture pictures",
        "store stores shop shops branch branches", "country countries nation nations", "flight flights fly flies flying", "card cards", "recipe recipes",
        "sugar sugars sugary", "walk walking", "waterproof water-resistant", "member members membership memberships", "class classes lesson lessons",
        "vegetarian vegetarians veggie", "vegan vegans", "euro euros", "cancel cancellation cancelled cancellations", "register registration", "apply application applications",
        "employee employees staff colleagues", "park parking parks", "exhibitor exhibitors", "team teams", "man men", "woman women", "person people persons", "length long", "height tall high", "width wide", "depth deep",
        "fee fees charge charges", "bed beds bedroom bedrooms", "settl settled settle", "feature features", "flower flowers bloom blooms", "group groups", "instalment instalments installment installments",
    ],
    contrasts: &[
        "! adult child senior infant toddler", "! single double twin triple suite", "monthly annual yearly", "! starter basic standard pro premium plus enterprise team lite gold silver bronze platinum essential deluxe classic advanced beginner intermediate",
        "! weekday weekend midweek", "morning afternoon evening lunch dinner breakfast brunch supper matinee", "men women unisex kids", "small medium large mini maxi", "indoor outdoor",
        "! express economy next-day same-day", "summer winter spring autumn fall christmas easter", "red white rosé green", "online in-store", "north south east west", "hot cold", "front rear", "home car pet travel health",
        "! peak off-peak", "buildings contents", "dark milk", "in-person virtual", "! second third fourth", "uk eu usa us europe international worldwide overseas",
    ],
    people: &[
        "student students", "nhs nurse nurses", "member", "existing", "new newcomer", "senior seniors over-60s pensioner pensioners", "trade", "early-bird early", "charity charities non-profit nonprofit",
        "teacher teachers", "subscriber subscribers", "child under-12s", "military veteran veterans", "resident residents local locals", "employee", "group", "newsletter", "app",
    ],
    signals: &[
        (Signal::NotNext, "no|without|zero|free from|free of|never any|excluding|excludes|does not include|doesn't include|not including|contains no|not suitable for|sorry no"),
        (Signal::HasNext, "you need|you'll need|need a|needs a|you must bring|bring your own|with|contains|contain|containing|includes|include|including|comes with|made with|made from|sweetened with|requires|plus a|plus|plus an|suitable for|enriched with|cooked in|filled with|based on"),
        (Signal::NotBefore, "not included|not required|not needed|not allowed|not permitted|not welcome|not necessary|excluded|prohibited|not accepted|not available|sold separately|sold out|unnecessary|never required|never needed|optional"),
        (Signal::HasBefore, "included|required|needed|allowed|permitted|welcome|compulsory|mandatory|accepted|available|applies|apply|secures|are welcome|is required|are required|necessary|come as standard|as standard"),
        (Signal::FreeNext, "free|complimentary|gratis|no charge for"),
        (Signal::FreeBefore, "free|complimentary|on us|on the house|included|at no cost|at no extra cost|free of charge|is free|are free|for free|thrown in|at no charge"),
        (Signal::PaidBefore, "extra|costs extra|is extra|at extra cost|not included|sold separately|payable|charged|is charged|chargeable|at your own expense|paid by the customer|is paid by the customer|at your cost|excluded"),
        (Signal::NoChildren, "adults only|for adults only|over 18s only|strictly over 18s"),
        (Signal::PaidByUs, "we pay|we cover|we pay for|we'll pay|we'll cover"),
    ],
    rules_out: &[
        ("vegan", "milk egg honey butter cream cheese meat leather wool beef chicken pork fish gelatine gelatin yoghurt yogurt whey lamb bacon silk"),
        ("vegetarian", "meat beef chicken pork fish gelatine gelatin lamb bacon ham anchovy lard"),
        ("gluten", "wheat barley rye spelt"), ("dairy", "milk butter cream cheese yoghurt yogurt whey"),
        ("nut", "almond hazelnut walnut peanut cashew pecan pistachio"), ("alcohol", "rum wine brandy vodka gin whisky"),
        ("wireless", "cable cord wired"), ("cordless", "cable cord wired corded"), ("sugar", "honey syrup"),
        ("handmade", "machine-made"), ("leather-free", "leather"), ("plastic", "polythene pvc polyester"),
    ],
};
