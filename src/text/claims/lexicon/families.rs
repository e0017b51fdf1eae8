//! Words of one family, whatever part of speech, in all four languages: to park, parking, Parkplatz, aparcar.

/// Words that mean the same; the first, an English stem, stands for all.
pub(super) const FAMILIES: &[&str] = &[
    "park parke parkt parkst parkhaus parkplatz parkplätzen garer garez stationner stationnez aparcar aparque aparca aparcas estacionar \
     estacione estacionamiento parking",
    "deliver liefere zustellung livrer livrons livrez entregar entregamos enviar enviamos",
    "install montage monteur monteure monteuren einbau einbauen montieren installons instalación instalar instalamos montaje",
    "collect abholung abholen abgeholt enlèvement recogida recoger recogemos",
    "repair reparatur reparaturen reparieren repariert réparation réparations réparer réparons reparación reparaciones reparar reparamos",
    "clean reinigung reinigen gereinigt nettoyage nettoyer limpieza limpiar limpiamos",
    "bicycl rad räder rädern vélo vélos bicicleta bicicletas bici bicis",
    "locker schließfach schließfächer casier casiers taquilla taquillas",
    "towel toalla toallas",
    "luggag gepäck koffer bagage bagages valise valises equipaje maleta maletas",
    "wifi wlan internet",
    "sampl muster probe échantillon échantillons muestra muestras",
    "breakfast frühstücken frühstückt déjeuner desayunar desayune desayunos",
    "transfer transfert transferts traslado traslados abholservice",
    "inscription inscriptions anmeldung anmeldungen anmelden inscrire inscrivez inscripción inscripciones inscribirte inscríbete inscríbase inscríbanse matrícula matrículas matricúlate matricularse matricularte inscribirse inscribirme",
    "swim schwimmen nager nadar baignade",
    "advic beratung beraten conseil conseils asesoramiento",
    "train zug zügen züge trains trenes tren",
    "cat katzen chatte gatos",
    "cancel stornierungen annulations cancelaciones",
    "knif knives",
    "scarf scarves",
    "toddler toddlers kleinkind kleinkinder kleinkindern tout-petits",
    "stair staircas staircase staircases",
    "calf calves",
    "loaf loaves",
    "shelf shelves",
    "half halves",
];
