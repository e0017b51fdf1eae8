//! Spanish.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const SPANISH: Language = Language {
    marks: "el los las y es con tu su nuestro nuestra del una gratis hasta desde días años por para todos prueba envío garantía",
    decimal_comma: true,
    numbers: &[
        ("cero", 0),
        ("uno una", 1000),
        ("dos", 2000),
        ("tres", 3000),
        ("cuatro", 4000),
        ("cinco", 5000),
        ("seis", 6000),
        ("trece", 13_000),
        ("catorce", 14_000),
        ("dieciséis", 16_000),
        ("dieciocho", 18_000),
        ("veinticuatro", 24_000),
        ("veinticinco", 25_000),
        ("cuarenta", 40_000),
        ("sesenta", 60_000),
        ("setenta", 70_000),
        ("ochenta", 80_000),
        ("noventa", 90_000),
        ("cien", 100_000),
        ("siete", 7000),
        ("ocho", 8000),
        ("nueve", 9000),
        ("diez", 10_000),
        ("doce", 12_000),
        ("quince", 15_000),
        ("veinte", 20_000),
        ("treinta", 30_000),
        ("cincuenta", 50_000),
    ],
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    weekdays: [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado sábados",
        "domingo domingos",
    ],
    units: &[
        ("segundo segundos", Unit::Time, 1),
        ("minuto minutos", Unit::Time, 60),
        ("hora horas", Unit::Time, 3600),
        ("día días", Unit::Time, 86_400),
        ("noche noches", Unit::Time, 86_400),
        ("semana semanas", Unit::Time, 604_800),
        ("mes meses", Unit::Time, 2_629_800),
        ("año años", Unit::Time, 31_557_600),
        ("gramos gramo", Unit::Mass, 1000),
        ("metro metros", Unit::Length, 10_000),
        ("kilómetros kilómetro", Unit::Length, 10_000_000),
    ],
    before: &[
        (
            Qualifier::UpTo,
            "hasta|hasta un|máximo|como máximo|no más de|nunca más de|nunca hay más de|no hay más de|un máximo de|máximo de|como mucho",
        ),
        (
            Qualifier::From,
            "desde|a partir de|a partir del|a partir de los|desde los|a partir de las|desde las",
        ),
        (
            Qualifier::Over,
            "más de|edad mínima|al menos|mínimo|como mínimo|por lo menos|un mínimo de|mínimo de",
        ),
        (Qualifier::Under, "menos de|en menos de"),
        (Qualifier::About, "unos|casi|alrededor de"),
    ],
    after: &[
        (
            Qualifier::Over,
            "o más|y más|como mínimo|por lo menos|al menos",
        ),
        (Qualifier::UpTo, "como máximo|máximo|o menos|a lo sumo"),
    ],
    cues: &[
        (
            Slot::Discount,
            "descuento|de descuento|rebaja|rebajas|ahorra|dto",
        ),
        (Slot::WasPrice, "antes|en vez de|en lugar de"),
        (
            Slot::MinimumSpend,
            "pedidos|compra|compras|desde|a partir de",
        ),
        (
            Slot::Trial,
            "prueba|prueba gratis|prueba gratuita|gratis|pruébalo",
        ),
        (
            Slot::Returns,
            "devolución|devoluciones|devolver|reembolso|devolverlo|devuelve|devueltos|devuelto|cambio|cambios|devolverlos",
        ),
        (
            Slot::Warranty,
            "garantía|garantizado|garantizados|garantizada|garantizamos|garantías",
        ),
        (
            Slot::Delivery,
            "entrega|entregas|envío|entregado|enviamos|entregamos|entregados|recibe|recibes|recibirás|llega|llegan|enviado|enviados|envíos|en tu casa|en casa|plazo de entrega|a domicilio",
        ),
        (
            Slot::Response,
            "respuesta|respondemos|contestamos|responde|responden|contestan|respuestas",
        ),
        (
            Slot::Cancellation,
            "cancelación|cancelar|cancela|cancelada|canceladas|anular|anulación|cancelaciones|preaviso|cancelarse|darte de baja",
        ),
        (
            Slot::Contract,
            "permanencia|contrato|compromiso|estancia mínima|alquiler mínimo|permanencia mínima|compromiso mínimo",
        ),
        (Slot::Ready, "listo en|lista en|listos en"),
        (Slot::Tenure, "experiencia|de experiencia"),
        (
            Slot::Since,
            "desde|fundada en|fundado en|fundada|fundado|fundó|nació en|abrimos en|creada en|creado en|se fundó en|inaugurado en",
        ),
        (
            Slot::Hours,
            "abierto|horario|abiertos|atendemos|te atendemos|atiende|te esperamos|abren|abrimos|abierta|abiertas|atención",
        ),
        (Slot::Opens, "abre|apertura"),
        (Slot::Closes, "cierra|cierre"),
        (
            Slot::Deadline,
            "hasta|hasta el|termina|antes del|válido hasta|finaliza|último día|última función|fecha límite|acaba|finaliza el|inscripciones hasta",
        ),
        (Slot::Starts, "empieza|comienza|a partir del"),
    ],
    stop: "el la los las un una unos de del y o es son para con sin en por a al tu tus su sus nuestro nuestra nuestros nos más todo toda todos todas solo ahora hoy nuevo nueva gratis gratuito gratuita \
        desde hasta precio cada día días mes año años oferta ofertas ahorra compra consigue durante que se lo te abierto cerrado abiertos cerrados lunes martes jueves viernes está están este esta estos estas ese esa eso cuesta cuestan costar vale valen persona personas cliente clientes antes después como pueden puede tienen tiene tenemos va ha han hay ser muy bien también pero porque si no ni sobre entre mismo misma aquí allí cuando donde quien cual cuyo otro otra otros otras paga pagan pagar le les me ya aún euro euros le corren corre",
    weak: "disfruta descubre elige ven ver hacer hace hacemos ser estar tener tiene tenemos tienes ir venir encontrar puede puedes pueden podemos quieres quiere \
        mejor mejores bueno buena buenos buenas ideal fácil fácilmente rápido rápidamente directamente siempre nunca juntos vez parte fin final",
    synonyms: &[
        "contract permanencia contrato",
        "deliver envío envíos entrega entregas",
        "guarantee garantía",
        "breakfast desayuno",
        "dog perro perros",
        "pet mascota mascotas animales",
        "book reserva reservas reservar",
        "cancel cancelación cancelar cancela",
        "group grupo grupos",
        "room habitación habitaciones",
        "child niño niños",
        "park aparcamiento",
        "sugar azúcar",
        "return devolución devoluciones reembolso",
        "trial prueba",
        "deposit fianza depósito",
        "drink bebida bebidas",
        "ticket entrada entradas billete",
    ],
    contrasts: &[
        "adulto niño",
        "individual doble",
        "mañana tarde noche mediodía",
        "verano invierno",
        "perro gato",
        "ida vuelta",
        "primero segundo tercero",
    ],
    people: &[
        "estudiantes estudiante",
        "socios socio",
        "jubilados",
        "familias",
    ],
    signals: &[
        (
            Signal::NotNext,
            "sin|no hay|ningún|ninguna|no se permiten|no se permite|no se aceptan|no se admiten|no aceptamos|no admitimos|no hace falta|no incluye|no incluyen|no se cobra|no cobramos|no necesitas|no se necesita|no se requiere|no lleva|no llevan|no contiene|no contienen|no usamos|no utilizamos|libre de|libres de|sin ningún|sin ninguna|no existe|no exigimos|no pedimos|no disponemos de|no tenemos|sin tener que pagar|no tiene",
        ),
        (
            Signal::HasNext,
            "ingredientes|con|hay|dispone de|contiene|contienen|incluye|incluyen|admitimos|aceptamos|se admiten|se aceptan|hecho con|hechos con|elaborado con|elaborados con|a base de|rico en|disponemos de|contamos con|cuenta con|cuentan con|lleva|llevan|se necesita|se requiere|necesitas|usamos|utilizamos|tenemos|equipado con|equipados con|se permite|se permiten|hecha con|hechas con",
        ),
        (
            Signal::NotBefore,
            "no incluido|no incluida|no incluidas|no permitido|no incluidos|no permitidos|prohibido|prohibidos|prohibida|no está incluido|no está incluida|no es necesario|no es necesaria|no necesario|no necesaria|no están incluidos|no están incluidas|no van incluidos|no se incluye|no se incluyen|no se permiten|no se permite|no están permitidos|no está permitido|está prohibido|están prohibidos|prohibidas|no es obligatorio|no es obligatoria|no hace falta|no se necesita|no se admiten|no se aceptan|no incluye|no son bienvenidos|no pueden entrar|no permitida|no permitidas",
        ),
        (
            Signal::HasBefore,
            "incluido|en todas|en todos|incluida|incluidos|incluidas|obligatorio|obligatoria|necesario|necesaria|permitido|permitidos|permitida|bienvenidos|bienvenidas|está incluido|está incluida|son bienvenidos|están incluidos|están incluidas|va incluido|va incluida|van incluidos|son bienvenidas|es obligatorio|es obligatoria|son obligatorios|es necesario|es necesaria|se permiten|se permite|se admiten|se aceptan|está permitido|están permitidos|pueden entrar|bienvenido|permitidas|se requiere|se exige|se necesita",
        ),
        (
            Signal::FreeNext,
            "gratis|gratuito|gratuita|sin gastos de|no cobramos",
        ),
        (Signal::PaidByUs, "pagamos|nosotros pagamos"),
        (Signal::NoChildren, "sólo adultos|solo adultos"),
        (
            Signal::FreeBefore,
            "gratis|gratuito|gratuita|gratuitos|gratuitas|incluido|incluida|incluidos|incluidas|sin coste|sin cargo|es gratis|son gratis|es gratuito|es gratuita|son gratuitos|son gratuitas|está incluido|está incluida|están incluidos|están incluidas|va incluido|va incluida|van incluidos|van incluidas|sin coste adicional|sin coste extra|sin suplemento|no cuesta nada|no cuestan nada|no te cuesta nada|de nuestra cuenta|por nuestra cuenta|a nuestro cargo|los pagamos nosotros|lo pagamos nosotros|la pagamos nosotros|corre de nuestra cuenta|corren de nuestra cuenta|corre por nuestra cuenta|corren por nuestra cuenta|incluidos en el precio|incluido en el precio|incluida en el precio",
        ),
        (
            Signal::PaidBefore,
            "no incluido|no incluida|no incluidos|no incluidas|no está incluido|no está incluida|de pago|a cargo del cliente|se cobra aparte|se cobran aparte|se paga aparte|se pagan aparte|se factura aparte|aparte|no van incluidos|no están incluidos|no están incluidas|no va incluido|corre a cargo del cliente|corren a cargo del cliente|lo paga el cliente|los paga el cliente|la paga el cliente|paga el cliente|por cuenta del cliente|con suplemento|es de pago|son de pago|tiene un coste|tienen un coste|corren por tu cuenta|corre por tu cuenta|a tu cargo|se abona aparte|se abonan aparte",
        ),
    ],
    rules_out: &[(
        "vegano",
        "leche huevo miel mantequilla nata queso carne cuero",
    )],
    kinds_of: &[
        ("animales", "perro gato"),
        ("gluten", "trigo cebada centeno"),
    ],
};
