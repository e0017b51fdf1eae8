//! The words by which a strategy is told from an action: data only. Words stand folded, in lower case; English,
//! German, French and Spanish together, since few are spelt alike and mean something else.

/// What we do, whatever it is done to. Phrases come before the verbs that they begin with.
pub const DOING: &str = "launch relaunch send publish republish print email e-mail cold-call redesign rebuild \
    refresh revamp relaunch hire attend sponsor advertise exhibit organise organize translate optimise optimize \
    distribute implement install commission conduct produce update upload join collect retarget tweet vlog write \
    draft rewrite visit participate collaborate automate digitise digitize deploy partner buy purchase schedule \
    roll_out set_up hand_out give_away put_up set_aside take_part sign_up follow_up team_up start_up bring_out go_to \
    redo remake repost cross-post livestream photograph edit boost_posts test try allocate budget \
    work_with cooperate engage_with sell_on experiment_with syndicate monitor leverage utilise utilize execute curate \
    gather recruit upgrade migrate kick_off ramp_up double_down pay spend respond reply answer repurpose recycle \
    localise localize personalise personalize analyse analyze measure track research mail_out canvass knock_on \
    negotiate register apply submit moderate facilitate announce unveil showcase feature stage_a network reach_out \
    speak_at present_at appear_in appear_on appear_at put_on a/b-test push_out \
    lancement participation création veröffentlichung teilnahme \
    veröffentlichen starten schalten gestalten auftreten verteilen schreiben drehen verschicken versenden senden \
    posten erstellen organisieren veranstalten drucken einrichten eröffnen einführen ausrichten sponsern werben \
    bewerben besuchen produzieren durchführen buchen anrufen kaufen überarbeiten optimieren aktualisieren einstellen \
    teilnehmen ausstellen planen bespielen hochladen auflegen aushängen filmen aufnehmen anlegen testen stellen \
    publier lancer envoyer participer distribuer acheter tourner refaire organiser imprimer écrire rédiger embaucher \
    recruter sponsoriser poster diffuser installer traduire programmer louer exposer visiter animer filmer moderniser \
    publicar lanzar enviar participar distribuir comprar grabar organizar imprimir escribir contratar patrocinar \
    asistir repartir traducir instalar programar rediseñar renovar actualizar colgar visitar anunciar";

/// What we do, where a word goes on as after a verb: all of these are nouns, too.
pub const DOING_OR_NOUN: &str = "post mail book film host record train blog survey pitch sponsor interview display \
    demo stream broadcast shoot phone call text poster test promote exhibit run video poll \
    podcast advert leaflet flyer plan partner email e-mail print purchase schedule draft try feature research network \
    measure answer";

/// What we do, or what will be different: it hangs on what is built or offered.
pub const LIGHT_DOING: &str = "create build start open offer develop introduce use run hold give do add expand place \
    share invest design put set bring place extend arrange provide prepare begin deliver hold post produce explore \
    aufbauen bauen entwickeln nutzen anbieten gründen schaffen machen \
    créer construire développer ouvrir offrir utiliser commencer proposer monter investir \
    crear desarrollar abrir ofrecer usar utilizar montar iniciar empezar invertir";

/// What will be different, unless it is a tool that is made, enlarged or bettered.
pub const LIGHT_RESULT: &str = "make increase grow reach improve raise reduce strengthen focus concentrate keep get \
    drive boost deepen educate teach show help have go maintain lower cut double halve widen intensify target \
    enhance engage sell move promote inform establish secure transform change market push \
    faire augmenter améliorer toucher renforcer intensifier \
    hacer aumentar mejorar llegar reforzar \
    erhöhen steigern verbessern verstärken ausbauen intensivieren";

/// What will be different.
pub const RESULT: &str = "become be own take_over win earn gain turn convince persuade hold lead position stand \
    differentiate close shift attract defend remove ease encourage compete belong stay remain protect \
    retain reassure dominate claim command convert inspire empower free overcome \
    choose prefer trust recommend switch believe return renew specify depend rely love value understand \
    be_seen_as be_known be_seen win_back let stop_being deserve outlast outperform disrupt redefine simplify \
    unite reposition recover restore motivate delight prove enable anchor command penetrate capture \
    werden sein gewinnen gelten nehmen bleiben stärken senken binden überzeugen erreichen halten verringern \
    abbauen wachsen verwandeln begeistern zurückgewinnen positionieren etablieren bevorzugen empfehlen verdienen \
    sichern erleichtern vertrauen wechseln geben machen \
    devenir gagner être convaincre rassurer fidéliser réduire passer rendre attirer garder conquérir choisir \
    préférer recommander transformer incarner rester conserver reconquérir \
    ser ganar convertir convertirse convencer fidelizar reducir pasar lograr conseguir recuperar tranquilizar \
    diferenciarse diferenciar atraer mantener conquistar posicionarse elegir preferir recomendar que hacerse liderar";

/// What will be different, as a noun.
pub const RESULT_NOUNS: &str = "trust confidence preference loyalty reputation demand desire credibility authority \
    leadership goodwill pride certainty advantage perception belief habit habits respect first_choice market_share \
    community relationship relationships bond bonds awareness position category movement culture reason reasons \
    feeling sense peace experience place brand alternative way ways choice standard need momentum appetite curiosity \
    interest understanding love advocates ambassadors regulars following fans customers guests members buyers \
    partnership partnerships space world home friendship value recognition visibility image identity name link \
    connection connections calm urgency competition \
    vertrauen loyalität bindung nachfrage ruf vorliebe gewohnheit bekanntheit nähe stammkunden marktführerschaft \
    sicherheit lust erlebnis gemeinschaft beziehung beziehungen referenz \
    confiance fidélité préférence demande réputation notoriété habitude envie communauté lien relation référence réflexe \
    confianza lealtad preferencia demanda reputación hábito notoriedad comunidad cercanía vínculo relación referencia";

/// Result nouns that say so even where something else is done for them.
pub const STRONG_NOUNS: &str = "trust confidence preference loyalty reputation credibility goodwill first_choice \
    market_share vertrauen loyalität confiance fidélité confianza lealtad";

/// Media and tools that are nothing else, wherever they stand.
pub const PLATFORMS: &str = "facebook instagram tiktok linkedin youtube pinterest twitter whatsapp snapchat reddit \
    google telegram mastodon bluesky twitch spotify xing etsy shopify adwords seo sea ppc crm hubspot mailchimp \
    website websites web_site homepage landing_page landing_pages microsite newsletter newsletters podcast podcasts \
    webinar webinars social_media paid_social paid_search influencer influencers hashtag hashtags email_marketing \
    content_marketing direct_mail press_release press_releases sms qr_code qr_codes marketing_automation \
    search_engine search_engines webseite internetseite infolettre webinaire webinaires réseaux_sociaux boletín \
    redes_sociales sitio_web rundmail fernsehwerbung";

/// Media, formats and other things that marketers make, where nothing follows that they are only said of.
pub const FORMATS: &str = "leaflet_drop leaflet_drops takeover takeovers gala_dinner silent_auction radio_spot radio_spots tv_spots \
    collection_weekends street_collection school_visits home_visits tasting tastings loyalty_cards \
    influencer_partnerships micro_creators open_evening open_evenings door_drop door_drops sampling short_clips \
    taster_session taster_sessions pop-up pop-ups window_display \
    email emails e-mail e-mails mailing mailings mailshot blog blogs article articles video \
    videos film films reel reels post posts tweet tweets ad ads advert adverts advertising advertisement \
    advertisements banner banners billboard billboards flyer flyers leaflet leaflets brochure brochures catalogue \
    catalog poster posters postcard postcards letter letters radio tv television app apps trade_show trade_shows \
    trade_fair trade_fairs fair fairs exhibition exhibitions booth booths conference conferences event events \
    workshops seminar seminars open_day open_days roadshow pr text_message text_messages mailing_list chatbot \
    live_chat survey surveys giveaway giveaways prize_draw competition contest discount discounts coupon coupons voucher vouchers \
    loyalty_card loyalty_programme loyalty_program referral_programme referral_program campaign campaigns marketing \
    case_study case_studies white_paper white_papers whitepaper e-book ebook logo insert inserts leaflet \
    talk talks page pages stand presence channel content series price_list sample samples shows \
    infographic infographics ad_spend posting_frequency ad_budget budgets push_notifications press_coverage magazine magazines trade_magazine trade_magazines newspapers interviews stories sponsorship sponsorships demo demos press kit trade_press stickers \
    beitrag beiträge anzeige anzeigen werbung plakat plakate messe messen messestand fachartikel artikel prospekt \
    prospekte blogartikel broschüre katalog kampagne kampagnen seminar seminare veranstaltung veranstaltungen gewinnspiel rabatt \
    gutschein gutscheine pressemitteilung briefe kanal vorträge \
    publicité publicités pub annonce annonces affiche affiches prospectus dépliant dépliants vidéo vidéos site page \
    campagne campagnes salon salons foire foires atelier ateliers courrier courriers concours compte série tracts \
    anuncio anuncios publicidad cartel carteles folleto folletos catálogo vídeo vídeos artículo artículos página \
    campaña campañas feria ferias seminario seminarios taller talleres correo correos concurso sorteo cuenta charlas";

/// How German compounds end that are media or tools.
pub const COMPOUND_ENDS: &str = "kampagne kampagnen anzeige anzeigen video videos newsletter messe messen \
    beitrag beiträge werbung flyer mailing mailings plakate podcast seminar seminare broschüre kanal kanäle auftritt \
    auftritte profil marketing";

/// How often: `#` stands for a number or an article, `*` for any one word.
pub const OFTEN: &[&str] = &[
    "daily",
    "weekly",
    "fortnightly",
    "biweekly",
    "bi-weekly",
    "monthly",
    "quarterly",
    "regularly",
    "every day",
    "every week",
    "every month",
    "every quarter",
    "every morning",
    "every evening",
    "every second *",
    "every other *",
    "every two weeks",
    "every monday",
    "every tuesday",
    "every wednesday",
    "every thursday",
    "every friday",
    "every saturday",
    "every sunday",
    "each day",
    "each week",
    "each month",
    "each quarter",
    "times a day",
    "times a week",
    "times a month",
    "times a quarter",
    "times a year",
    "times per *",
    "once a *",
    "twice a *",
    "a day",
    "a week",
    "a month",
    "a quarter",
    "per day",
    "per week",
    "per month",
    "per quarter",
    "per year",
    "täglich",
    "wöchentlich",
    "monatlich",
    "regelmäßig",
    "jeden tag",
    "jede woche",
    "jeden monat",
    "jedes quartal",
    "jeden montag",
    "jeden dienstag",
    "jeden mittwoch",
    "jeden donnerstag",
    "jeden freitag",
    "pro tag",
    "pro woche",
    "pro monat",
    "im monat",
    "mal im *",
    "chaque jour",
    "chaque semaine",
    "chaque mois",
    "par jour",
    "par semaine",
    "par mois",
    "tous les *",
    "toutes les semaines",
    "hebdomadaire",
    "hebdomadaires",
    "mensuel",
    "mensuelle",
    "quotidien",
    "cada día",
    "cada semana",
    "cada mes",
    "por semana",
    "por mes",
    "al mes",
    "al día",
    "semanal",
    "semanales",
    "mensual",
    "mensuales",
    "diario",
    "diaria",
    "todos los *",
];

/// Words that may stand before the head.
pub const LEADS: &str = "we will want to we're going plan do our_plan_is_to our strategy is should must the_strategy_is let's lets please also \
    regularly actively consistently continuously quickly simply more_actively wir nous on nosotros vamos a";

/// Words that make what follows one of several, so that something is made rather than meant.
pub const INDEFINITE: &str = "a an another new more two three four five six seven eight nine ten twelve several some \
    all every each first our_new our_first free weekly monthly daily \
    ein eine einen neue neuen mehr zwei drei un une des deux trois plusieurs una unos unas dos varios más plus";

/// Words with no content of their own: a noun before one of them is not said of the next.
pub const JOINING: &str = "of with in among amongst for and that to on at by from about or as who which where when \
    because until so per a an the our every each once twice before after during through via across instead rather \
    over into than until while whose is are this next last times how why what without between outside inside \
    für mit im in auf und die der das den dem zum zur am an bei durch über von vor aus statt neu als wie gegen \
    pour de du des avec sur dans au aux et par le la les chez avant à sans plutôt d' \
    para con en sobre y los las del el cada por al sin antes desde de";

/// Where something ends of which a verb could speak: what follows says who, why or by what means.
pub const BREAKS: &str = "that which who whose where when because until so to by with through via using while \
    instead rather before than if unless for without \
    damit weil wenn bis durch mit um statt für \
    qui que pour afin avec par dont où avant \
    para con mediante porque donde quien";

/// Where a place or a medium is named next.
pub const PLACES: &str = "on in at auf in bei über sur dans chez en";

/// What brings the means.
pub const MEANS: &str = "by through with via using on in at over thanks durch mit über auf per par avec sur dans grâce \
    con por en mediante";

/// What brings the purpose, when a result follows.
pub const PURPOSES: &str = "to that which who and pour qui para y und zu";

/// What says that one thing is to take the place of another.
pub const INSTEAD: &str = "instead rather statt anstatt plutôt lugar before over not";
