//! English.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const ENGLISH: Language = Language {
    marks: "the and of our your is are with for you we to from in on by off every free",
    decimal_comma: false,
    numbers: &[
        ("zero", 0),
        ("one", 1000),
        ("two", 2000),
        ("three", 3000),
        ("four", 4000),
        ("five", 5000),
        ("six", 6000),
        ("seven", 7000),
        ("eight", 8000),
        ("nine", 9000),
        ("ten", 10_000),
        ("eleven", 11_000),
        ("twelve", 12_000),
        ("thirteen", 13_000),
        ("fourteen", 14_000),
        ("fifteen", 15_000),
        ("sixteen", 16_000),
        ("seventeen", 17_000),
        ("eighteen", 18_000),
        ("nineteen", 19_000),
        ("twenty", 20_000),
        ("thirty", 30_000),
        ("forty", 40_000),
        ("fifty", 50_000),
        ("sixty", 60_000),
        ("seventy", 70_000),
        ("eighty", 80_000),
        ("ninety", 90_000),
        ("dozen", 12_000),
    ],
    months: [
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ],
    weekdays: [
        "monday mondays mon",
        "tuesday tuesdays tue tues",
        "wednesday wednesdays wed",
        "thursday thursdays thu thur thurs",
        "friday fridays fri",
        "saturday saturdays sat",
        "sunday sundays sun",
    ],
    units: &[
        ("second seconds sec secs", Unit::Time, 1),
        ("minute minutes minute's min mins minutes'", Unit::Time, 60),
        ("hour hours hr hrs h hours'", Unit::Time, 3600),
        ("day days days' night nights", Unit::Time, 86_400),
        ("week weeks wk wks weeks'", Unit::Time, 604_800),
        ("fortnight fortnights", Unit::Time, 1_209_600),
        ("month months mo months'", Unit::Time, 2_629_800),
        ("year years yr yrs years'", Unit::Time, 31_557_600),
        ("decade decades", Unit::Time, 315_576_000),
        ("g gram grams gramme grammes", Unit::Mass, 1000),
        ("kg kilo kilos kilogram kilograms", Unit::Mass, 1_000_000),
        ("mg", Unit::Mass, 1),
        ("tonne tonnes", Unit::Mass, 1_000_000_000),
        ("lb lbs pound-weight", Unit::Mass, 453_592),
        ("oz ounce ounces", Unit::Mass, 28_350),
        ("mm millimetre millimetres millimeters", Unit::Length, 10),
        (
            "cm centimetre centimetres centimeter centimeters",
            Unit::Length,
            100,
        ),
        ("m metre metres meter meters", Unit::Length, 10_000),
        (
            "km kilometre kilometres kilometer kilometers",
            Unit::Length,
            10_000_000,
        ),
        ("mile miles mi", Unit::Length, 16_093_440),
        ("inch inches", Unit::Length, 254),
        ("ft foot feet", Unit::Length, 3048),
        ("yard yards", Unit::Length, 9144),
        ("ml", Unit::Volume, 1),
        ("cl", Unit::Volume, 10),
        ("l litre litres liter liters", Unit::Volume, 1000),
        ("pint pints", Unit::Volume, 568),
        ("sqm m² hectare hectares", Unit::Area, 1),
        ("acre acres", Unit::Area, 4047),
        ("mb", Unit::Data, 1),
        ("gb gigabyte gigabytes gig gigs", Unit::Data, 1000),
        ("tb terabyte terabytes", Unit::Data, 1_000_000),
        ("mbps mbit mbits", Unit::Speed, 1),
        ("gbps gbit", Unit::Speed, 1000),
        ("mph", Unit::Pace, 16_093),
        ("kmh", Unit::Pace, 10_000),
        ("w watt watts", Unit::Power, 1),
        ("kw", Unit::Power, 1000),
        ("bhp hp", Unit::Horse, 1),
        ("kwh", Unit::Energy, 1000),
        ("wh", Unit::Energy, 1),
        ("mah", Unit::Charge, 1),
        ("kcal calories calorie cal", Unit::Calories, 1),
        ("mp megapixel megapixels", Unit::Pixels, 1),
        ("°c", Unit::Degrees, 1),
        ("decibel decibels db", Unit::Decibel, 1),
        ("percent", Unit::Percent, 1),
    ],
    before: &[
        (
            Qualifier::UpTo,
            "up to|never more than|never over|a maximum of|no longer than|no older than|at the most|capped at|as much as|max|maximum|maximum of|maximum of up to|no more than|at most|not more than|as many as|by up to|of up to|for up to|limited to|never have more than|never has more than|never takes more than|never take more than|not exceed|never exceed|never exceeds|no bigger than|no larger than|at the very most|a max of|anything up to|up to and including|not take more than|never accept more than|pay no more than|not be more than|no later than|not longer than|never longer than|never last more than|takes no longer than",
        ),
        (
            Qualifier::From,
            "from|starting at|starts at|start at|starting from|starts from|from just|from only|from as little as|as little as|in as little as|prices from|as low as|minimum of from|from the age of|aged from|from age|starting at age|at the age of|as early as|beginning at|prices start at|prices starting at",
        ),
        (
            Qualifier::Over,
            "over|minimum age|minimum age of|minimum age is|more than|at least|minimum|minimum of|min|no fewer than|never fewer than|never less than|a minimum of|no less than|no younger than|upwards of|in excess of|not less than|beyond|above|well over|aged over|at least age|at the very least|easily more than|not under|a good",
        ),
        (
            Qualifier::Under,
            "under|within|less than|in under|in less than|fewer than|below|inside",
        ),
        (
            Qualifier::About,
            "about|around|nearly|almost|approximately|approx|roughly|some|close to|circa|on average|average|an average of|average of|just under|just over|a little over|a little under|more or less|or so|typically|somewhere around|in the region of",
        ),
    ],
    after: &[
        (
            Qualifier::Over,
            "or more|or over|and over|and above|and up|upwards|plus|minimum|or older|and older|at least|minimum age|or above|onwards|years and up|years and over|years or older",
        ),
        (
            Qualifier::UpTo,
            "or less|or fewer|maximum|max|at most|or under|or younger|at the most|tops|or below|and under|and younger",
        ),
    ],
    cues: &[
        (
            Slot::Discount,
            "off|discount|reduction|reduced|sale|less|cheaper|saving|savings|save|knocked off|discounted|rebate|money off|deduct",
        ),
        (
            Slot::WasPrice,
            "was|were|rrp|instead of|originally|worth|valued at|normally|usually",
        ),
        (
            Slot::MinimumSpend,
            "spend|orders over|orders of|order over|orders above|when you spend|minimum order|minimum spend|min order|basket|purchases over|over",
        ),
        (
            Slot::Trial,
            "trial|free trial|try|try it|test drive|free|try free|try for free",
        ),
        (
            Slot::Returns,
            "return|returns|refund|refunds|money back|money back guarantee|send back|send it back|back within|exchange|exchanges|change your mind|anything back|can be returned|be returned|returned to us|returned within|returning|send them back|sent back|bring back|bring it back|returnable|to us unused|for your money back|refunded|exchanged|unused items back|bottles back|items back|goods back|back to us",
        ),
        (
            Slot::Warranty,
            "warranty|guarantee|guaranteed|warranties|guarantees|we replace|we'll replace|replace it|replaced free|we repair it|repaired free|free replacement|guaranteeing|warranted|guarantee against|covered against",
        ),
        (
            Slot::Delivery,
            "delivery|deliver|delivered|delivers|shipping|ship|ships|shipped|dispatch|dispatched|arrive|arrives|at your door|on your doorstep|postage|delivering|arriving|arrived|with you|reach you|reaches you|reach your door|be with you|in your hands|leaves our|leave our|sent out|in the post|on its way|through your letterbox|to your door|at your house|dispatches|shipment",
        ),
        (
            Slot::Response,
            "respond|response|reply|replies|answer|answers|answered|get back to you|call back|support answers|hear from us|hear back|come back to you|responds|responded|replied|answering|return your call|ring you back|call you back|phone you back|get an answer|hears back|calls back",
        ),
        (
            Slot::Setup,
            "setup|set up|install|installs|installation|installed|up and running|onboarding|get started",
        ),
        (
            Slot::Ready,
            "ready in|ready within|is ready in|are ready in|ready after|ready|on the table in|finished in|finished within|done in|done within|completed in|completed within|complete in|turnaround|turned around|ready for collection|ready to collect|ready for pick up",
        ),
        (
            Slot::Cancellation,
            "cancel|cancellation|cancellations|cancelled|notice|cancelling|cancels|call off|reschedule|rescheduled|postpone|withdraw your booking|give notice|change your booking|move your booking|called off",
        ),
        (
            Slot::Contract,
            "contract|contracts|minimum term|commitment|tie in|lock in|minimum period|minimum commitment|fixed term|tied in|tied in for|lock you in|locked in|commit for|committed for|you commit|sign up for at least|contractual|minimum membership|minimum rental|minimum hire|minimum subscription|lease",
        ),
        (
            Slot::Tenure,
            "experience|in business|for over|in the trade|in the business|under our belt|in the profession|know how",
        ),
        (Slot::Age, "age|aged|ages|years old|year olds|older|younger"),
        (
            Slot::Rating,
            "rated|rating|rate|rates|score|scored|scores|stars|rate us",
        ),
        (Slot::Uptime, "uptime|availability"),
        (
            Slot::Since,
            "since|founded|established|est|started in|family run since|opened in|founded in|founding|opened our doors|opened its doors|established in|in business since|set up in|goes back to|dates back to|started out in|started life in|began in|born in|first opened|been around since|launched in",
        ),
        (
            Slot::CheckIn,
            "check in|checkin|check in from|checking in|arrival from|arrive from|rooms are ready|room is ready",
        ),
        (
            Slot::CheckOut,
            "check out|checkout|checking out|vacate|leave your room|vacated",
        ),
        (
            Slot::Opens,
            "opens|opens at|open from|open at|opening at|doors|doors open|doors open at|unlocked|doors opening|opens its doors|open its doors|open again|reopens|reopen",
        ),
        (
            Slot::Closes,
            "closes|closing|closes at|close at|shut at|shuts at|open until|open till|open to|opening to|last orders|served until|serving until|late opening|shut|finish|finishes|locked|lock up|locks|stop serving|stops serving|ends at|close their doors|closes its doors|served till|finishes at|are locked",
        ),
        (
            Slot::Hours,
            "open|hours|saturday opening|sunday opening|weekend opening|monday opening|opening hours|opening times|staffed|phone support|support|lines open|here for you|there for you|come and see us|visit us|phone lines|you can reach us|reach us|be reached|we are here|we're here|there to help|here to help|on hand|call us|ring us",
        ),
        (
            Slot::Deadline,
            "ends|end|ending|until|till|closes|close|closing|closing date|deadline|by|before|expires|expire|last day|last order|last chance|valid until|must end|apply by|book by|order by|register by|register before|order before|finishes|through|final performance|last performance|final show|last show|final day|last night|final night|closing night|final weekend|last weekend|ends on|over on|runs to|no later than|at the latest|the latest|applications to|possible until|final|accept until|accepted until|stop taking|stops taking|last entries|entries close|sign up by|enter by|reply by|rsvp by|return by|close on|last date|cut off",
        ),
        (
            Slot::Starts,
            "starts|start|begins|begin|opens|launches|launch|launching|available from|from|returns|kicks off|commences|opening|back on|arrives|first performance|opening night|opening day|premieres|premiere|first day|first night|on sale from|begins on|get under way|gets under way|kick off|underway|commence|under way",
        ),
    ],
    stop: "going a an the and or but of to in on at by for from with without as is are was were be been being am it its it's this that these those \
        there here we our ours us you your yours they their them i my me he she who what which when while where how if then than so too \
        just only now today tonight new all any each every everything per up down out off over under within until till before after \
        more most less least much many very really even ever never always again also yet still not no yes can could will would shall \
        should may might must do does did done have has had get gets got getting give gives given take takes taken make makes made \
        let go goes come comes came see find look want need needs join discover enjoy try buy book order grab \
        choose pick start starts starting use uses used using runs running keep keeps put set sets offer offers offered deal deals \
        save saving savings free price prices priced pricing cost costs costing pay pays paid charge charged hurry simply plus great best better good \
        nice lovely amazing big special fantastic perfect easy simple fast quick quickly total real really truly own one \
        customer customers guest guests client clients people person visitor visitors lets let's here's that's you'll we'll we've you're \
        we're they're i'm we'd don't can't won't isn't aren't trusted trust rely love loved across around about between into onto through throughout during since ago \
        because like such same other another next last left once twice minutes minute hours hour days day weeks week months month years year \
        time times date dates anytime way lot lots bit off back on-line available availability receive receives serve serves served serving \
        carry carries carried allow expect hello welcome thanks please visit meet call click read learn say says said know known \
        ready need needed required takes taking lasts last lasting live help helps built build builds \
        offering provide provides provided include includes included including come coming approx max min maximum minimum average \
        within cut cuts cutting lower lowers reduce reduces boost increase increases raise raises provide away home-made entire completely costs aboard above along among beside behind beneath beyond despite toward towards via we're \
        it'll there's everywhere anywhere who's what's not-to-be-missed bring brings brought hold holds held take \
        open opens opening opened closed close closes closing late o'clock am pm noon midnight morning-time number no nr once simply exclusive exclusively brand pure purely total totally altogether hurry \
        employ employs employed staffed company companies secure secures secured weekly daily monthly yearly annually year-round applies apply feature features featuring fully wholly sorry doorstep reach reaches payable wait while upfront ongoing ups add extra period at-all moment present must nothing cannot set-up bought itself themselves yourself myself ourselves theirs both either neither none cost-free already locked unlocked inside outside anyone everybody everyone",
    weak: "meet contain kick begin commence enter earn grab hop boast welcome explore whopping massive huge tiny cheeky humble \
        lush stunning gorgeous simplest easiest roughly barely merely already laugh latest sharp spread keep busy look celebrate qualify leave ride choose chosen show tell told ask think thought feel felt believe remember forget mean \
        work turn fall wait stay stand stood sit hear heard speak talk send sent spend spent hand lead led move happen become seem \
        follow change arrange drop pop pick step stick wrap finish complete complet handle manage catch caught worry relax rest \
        enjoy fancy wish hope promise deserve prefer wonder expect stop count admit allow arrive settle begin began reckon consider \
        realise realize understand explain invite ensure enable create design combine add switch improve spoil tempt \
        soon quite rather perhaps maybe indeed actually usually normally typically typical generally often sometimes together apart alone instead \
        else whatever whenever wherever however straight directly right gladly happily proudly proud carefully gently easily comfortably \
        exactly precisely near nearby forward ahead along altogether overall otherwise besides meanwhile later earlier sooner \
        friendly happy beautiful wonderful superb excellent outstanding brilliant popular favourite favorite famous finest fine comfortable cosy \
        warm passionate dedicated skilled qualified reliable honest fair affordable competitive genuine unique unforgettable \
        memorable ideal suitable various different several few usual main major whole \
        thing sake end start part kind sort choice idea reason chance demand moment mind heart eye leg name word story \
        thank calendar everybody someone somebody anybody nobody something anything dear promise question tag matter however much life period duration runtime welcome sure building birthday anniversary separate separately valid currently see seen weigh weight ",
    synonyms: &[
        "subscrib subscription subscriptions subscribe subscriber",
        "book booking bookings reservation reservations reserve",
        "leave leaves leaving depart departs departure departures",
        "payback",
        "deliver delivery delivered shipping ship shipped ships postage dispatch dispatched post p&p",
        "install installation installer setup set-up",
        "return returns refund refunds refundable",
        "customer customers client clients user users company companies business businesses shopper shoppers",
        "weigh weight weighs",
        "cook cooking cooked",
        "guarantee guaranteed warranty",
        "child children kid kids",
        "ticket tickets admission entry",
        "feed feeds serves serve",
        "pupil pupils student-pupil",
        "wifi wi-fi",
        "photo photos picture pictures",
        "store stores shop shops branch branches",
        "country countries nation nations",
        "flight flights fly flies flying",
        "card cards",
        "recipe recipes",
        "sugar sugars sugary",
        "walk walking",
        "waterproof water-resistant",
        "member members membership memberships",
        "class classes lesson lessons",
        "vegetarian vegetarians veggie",
        "vegan vegans",
        "euro euros",
        "cancel cancellation cancelled cancellations",
        "register registration",
        "apply application applications",
        "employee employees staff colleagues",
        "park parking parks",
        "exhibitor exhibitors",
        "team teams",
        "man men",
        "woman women",
        "person people persons",
        "length long",
        "height tall high",
        "width wide",
        "depth deep",
        "fee fees charge charges",
        "bed beds bedroom bedrooms",
        "settl settled settle",
        "feature features",
        "flower flowers bloom blooms",
        "group groups",
        "collect collection collections collected",
        "hir hire rental rentals rent hired",
        "luggag luggage baggage suitcase suitcases",
        "loan borrow borrowing lend lending loans",
        "empty emptied empties emptying",
        "inspect inspection inspections",
        "insur insurance insured insure",
        "publish publication publications published",
        "perform performance performances",
        "consult consultation consultations",
        "treat treatment treatments",
        "photograph photography photographs",
        "backup backups backed",
        "mileag mileage",
        "lift elevator elevators lifts",
        "towel towels",
        "car cars vehicle vehicles",
        "film films movie movies",
        "meal meals",
        "cinema cinemas theatre",
        "patient patients",
        "seat seats place places spot spots",
        "interval intermission intermissions intervals",
        "participant attendee attendees delegate delegates",
        "wheelchair wheelchairs",
        "price-list pricelist",
        "linen sheets bedding",
        "sourdough sourdoughs",
        "garden gardens gardening",
        "licenc licence license licences",
        "swim swimming swimmer",
        "bicycl bicycle bicycles bike bikes",
        "vaccin vaccine vaccinate vaccinated vaccination vaccinations vaccines",
        "instalment instalments installment installments",
    ],
    contrasts: &[
        "! adult child senior infant toddler",
        "! single double twin triple suite",
        "daily weekly fortnightly monthly quarterly annual yearly",
        "! starter basic standard pro premium plus enterprise team lite gold silver bronze platinum essential deluxe classic advanced beginner intermediate",
        "! weekday weekend midweek",
        "morning afternoon evening lunch dinner breakfast brunch supper matinee matin midi soir après-midi",
        "men women unisex kids",
        "small medium large mini maxi",
        "indoor outdoor",
        "! express economy next-day same-day",
        "summer winter spring autumn fall christmas easter",
        "red white rosé green",
        "online in-store",
        "north south east west",
        "hot cold",
        "front rear",
        "home car pet travel health",
        "! peak off-peak",
        "! faulty damaged defective unwanted",
        "buildings contents",
        "dark milk",
        "in-person virtual",
        "! second third fourth",
        "dog cat horse rabbit bird",
        "new existing",
        "chicken beef pork lamb fish",
        "check-up hygienist",
        "seated standing",
        "round-trip one-way",
        "uk eu usa us europe international worldwide overseas",
    ],
    people: &[
        "student students",
        "nhs nurse nurses",
        "member",
        "existing",
        "new newcomer",
        "senior seniors over-60s pensioner pensioners",
        "trade",
        "early-bird early",
        "charity charities non-profit nonprofit",
        "teacher teachers",
        "subscriber subscribers",
        "child under-12s",
        "military veteran veterans",
        "resident residents local locals",
        "employee",
        "group",
        "newsletter",
        "app",
    ],
    signals: &[
        (
            Signal::NotNext,
            "no|without|zero|not a drop of|not a trace of|not a gram of|not a hint of|not a pinch of|not one gram of|we waive|we'll waive|we are waiving|we're waiving|skip the|waiving|waive|does not include|doesn't include|do not include|don't include|not including|excluding|exclusive of|not inclusive of|there is no|there are no|has no|have no|no need for|no need to|you don't need|don't need|do not need|you won't need|won't need|never need|don't have to|no longer accept|no longer offer|we don't accept|we do not accept|don't accept|do not accept|cannot accept|can't accept|we don't allow|do not allow|don't allow|not taking on|not taking|not accepting|we don't offer|we do not offer|do not offer|don't offer|never contains|never use|free from|free of|never any|excludes|contains no|not suitable for|sorry no|never contain|cannot have|can't have|can't bring|cannot bring|must not bring|not allow|not admit|never use any|use no|uses no|using no|do not use|don't use|doesn't use|does not use|we don't use|do not add|don't add|never add|add no|made without|works without|work without|does not contain|do not contain|doesn't contain|don't contain|contains neither|don't charge a|do not charge a|doesn't charge|don't charge|do not charge|never charge|we never charge|there's no|there is never|there are never|no hidden|don't ask for|do not ask for|never ask for|need no|needs no|requires no|require no|do not require|don't require|does not require|doesn't require|does not need|doesn't need|without any|without a|without the need for|no longer have|no longer sell|no longer use|do not sell|don't sell|never sell|do not stock|don't stock|do not serve|don't serve|do not take|don't take|take no|isn't any|aren't any|not a single|zero percent|never with|never have|never has|doesn't have|does not have|don't have|do not have|not sold|have not sold|have not used|haven't used|unsuitable for|not made for|not made with|not open to",
        ),
        (
            Signal::HasNext,
            "ingredients|allergens|you need|you'll need|need a|needs a|you must bring|we accept|we allow|we welcome|we take|now accepting|must have|must bring|must wear|must hold|you can bring|has|have|there is|there are|there's|equipped with|fitted with|comes fitted with|come with|we teach|we look after|open to|we cater for|we treat|provides|we provide|we supply|offers|features|with|contains|contain|containing|includes|include|including|comes with|made with|made from|sweetened with|requires|plus a|plus|plus an|suitable for|enriched with|cooked in|filled with|based on|full of|packed with|topped with|rich in|loaded with|stuffed with|served with|made using|we use|we use only|we only use|uses|flavoured with|coated with|finished with|lined with|you have to bring|you have to pay a|you will need|you must have|you have to have|we require|requires a|we ask for|we charge a|there will be|there are also|you can use|you may bring|you are welcome to bring|earn a|earn|carries a|carry a|we do have|boasts|have a|has a|has its own|have their own|with its own|comes complete with|complete with|we sell|we stock|we serve|runs on|run on|works on|powered by",
        ),
        (
            Signal::NotBefore,
            "not included|not required|not needed|not allowed|not permitted|not welcome|not necessary|excluded|prohibited|not accepted|not available|sold separately|sold out|not provided|not supplied|not possible|banned|forbidden|not offered|never allowed|not served|are not allowed|is not allowed|unnecessary|never required|never needed|optional|are forbidden|is forbidden|are banned|is banned|are prohibited|not catered for|must stay at home|must stay outside|have to stay outside|must be left|have to wait outside|are a thing of the past|is waived|are waived|waived|not on offer|not admitted|are not admitted|is not admitted|isn't needed|aren't needed|isn't required|aren't required|isn't included|aren't included|isn't allowed|aren't allowed|aren't permitted|isn't necessary|not part of|is not part of|are not part of|does not apply|not compulsory|not obligatory|never included|never charged|not stocked|no longer available|not an option|aren't welcome|cannot be brought|can't be brought",
        ),
        (
            Signal::HasBefore,
            "included|on site|in all|in every|in each|throughout|provided|supplied|essential|possible|required|needed|allowed|permitted|welcome|compulsory|mandatory|accepted|available|applies|apply|secures|are welcome|is required|are required|necessary|come as standard|as standard|are allowed|is allowed|is fine|are fine|is ok|are ok|is possible|are possible|are permitted|more than welcome|always welcome|are always welcome|is welcome|is compulsory|is mandatory|is essential|is obligatory|obligatory|must be worn|must be paid|is payable|is due|are to hand|is available|are available|can be brought|are accepted|is needed|are needed|can come too|can come along|may come along|are included|is included",
        ),
        (
            Signal::FreeNext,
            "free|complimentary|gratis|no charge for|nothing for|charge nothing for|charges nothing for|pay nothing for|never charge for|don't charge for|do not charge for|we don't charge for|without paying for|won't charge for|not charge for|no extra charge for|no extra cost for|nothing extra for|no fee for|there is no charge for",
        ),
        (
            Signal::FreeBefore,
            "free|complimentary|on us|on the house|included|provided|supplied|included in the price|at no cost|at no extra cost|free of charge|is free|are free|for free|thrown in|at no charge|costs nothing|cost nothing|costs you nothing|cost you nothing|won't cost you|won't cost you anything|is part of|are part of|part of the price|part of the package|as part of|comes free|come free|at no additional cost|at no additional charge|at no extra charge|for nothing|without charge|without extra charge|without extra cost|nothing to pay|covered by us|is our treat|our treat|is on us|are on us|is on the house|are on the house|included at no extra cost|included at no extra charge|included as standard|is free of charge|are free of charge|paid by us|is paid by us|are paid by us|at our expense|at our cost|already included|is already included|are already included|won't cost a penny|doesn't cost anything|does not cost anything|is waived|are waived|costs you not a penny|is gratis|goes free|comes as standard|come as standard",
        ),
        (
            Signal::PaidBefore,
            "extra|costs extra|is extra|half price|at extra cost|not included|sold separately|payable|charged|is charged|chargeable|at your own expense|at your expense|at the customer's expense|at the buyer's expense|on request for a fee|for a fee|for a small fee|for a charge|at a charge|at an extra charge|for an extra charge|at extra charge|for an extra fee|for an extra cost|at an extra cost|at an additional cost|at an additional charge|for an additional fee|at additional cost|for a supplement|are charged|charged separately|are charged separately|billed separately|carry a charge|not free|is not free|are not free|are extra|not inclusive|paid by the customer|is paid by the customer|at your cost|excluded|is billed separately|are billed separately|come at a cost|comes at a cost|carries a charge|costs money|is not part of|are not part of|not part of|excluded from|isn't included|aren't included|comes on top|come on top|are added to your bill|added to your bill|billed on top|must be paid separately|must be paid for|has to be paid for|have to be paid for|paid for by the customer|at a supplement|attracts a fee|attract a fee|incur a fee|incurs a fee|incurs a charge|incur a charge|set you back|will set you back|is chargeable|are chargeable|is payable|are payable|to be paid separately|paid separately|are paid separately|is paid separately|are paid by the customer|are borne by|is borne by|can be hired for|can be hired|can be rented|can be bought|can be added for|for an additional charge|for a supplement of",
        ),
        (
            Signal::PaidNext,
            "half price|bring your own|you pay|you pay for|customers pay|customer pays|customers pay for|the buyer pays|buyers pay|you cover|please bring your own|please bring|you will need your own|you'll pay for|you have to pay for|we charge for|guests pay for|you pay extra for|pay extra for|extra charge for|customers pay the|you pay the|remember to bring your own",
        ),
        (
            Signal::NoChildren,
            "adults only|for adults only|over 18s only|strictly over 18s",
        ),
        (
            Signal::PaidByUs,
            "we pay|we cover|we pay for|we'll pay|we'll cover|we bear|we pick up|we'll pay for",
        ),
    ],
};
