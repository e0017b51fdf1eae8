//! Spanish.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const SPANISH: Language = Language {
    marks: "el los las y es con tu su nuestro nuestra del una gratis hasta desde días años por para todos prueba envío garantía",
    decimal_comma: true,
    numbers: &[
        ("cero", 0), ("uno una", 1000), ("dos", 2000), ("tres", 3000), ("cuatro", 4000), ("cinco", 5000), ("siete", 7000), ("ocho", 8000), ("nueve", 9000),
        ("diez", 10_000), ("doce", 12_000), ("quince", 15_000), ("veinte", 20_000), ("treinta", 30_000), ("cincuenta", 50_000),
    ],
    months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre", "noviembre", "diciembre",
    ],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado sábados", "domingo domingos"],
    units: &[
        ("segundo segundos", Unit::Time, 1), ("minuto minutos", Unit::Time, 60), ("hora horas", Unit::Time, 3600), ("día días", Unit::Time, 86_400), ("noche noches", Unit::Time, 86_400),
        ("semana semanas", Unit::Time, 604_800), ("mes meses", Unit::Time, 2_629_800), ("año años", Unit::Time, 31_557_600), ("gramos gramo", Unit::Mass, 1000), ("metro metros", Unit::Length, 10_000),
        ("kilómetros kilómetro", Unit::Length, 10_000_000),
    ],
    before: &[
        (Qualifier::UpTo, "hasta|hasta un|máximo"),
        (Qualifier::From, "desde|a partir de|a partir del"),
        (Qualifier::Over, "más de|al menos|mínimo"),
        (Qualifier::Under, "menos de|en menos de"),
        (Qualifier::About, "unos|casi|alrededor de"),
    ],
    after: &[(Qualifier::Over, "o más|y más")],
    cues: &[
        (Slot::Discount, "descuento|de descuento|rebaja|rebajas|ahorra|dto"),
        (Slot::WasPrice, "antes|en vez de|en lugar de"),
        (Slot::MinimumSpend, "pedidos|compra|compras|desde|a partir de"),
        (Slot::Trial, "prueba|prueba gratis|prueba gratuita|gratis|pruébalo"),
        (Slot::Returns, "devolución|devoluciones|devolver|reembolso"),
        (Slot::Warranty, "garantía|garantizado"),
        (Slot::Delivery, "entrega|entregas|envío|entregado|enviamos"),
        (Slot::Response, "respuesta|respondemos"),
        (Slot::Cancellation, "cancelación|cancelar"),
        (Slot::Contract, "permanencia|contrato"),
        (Slot::Tenure, "experiencia|de experiencia"),
        (Slot::Since, "desde|fundada en|fundado en"),
        (Slot::Hours, "abierto|horario|abiertos"),
        (Slot::Opens, "abre|apertura"), (Slot::Closes, "cierra|cierre"),
        (Slot::Deadline, "hasta|hasta el|termina|antes del|válido hasta|finaliza"),
        (Slot::Starts, "empieza|comienza|a partir del"),
    ],
    stop: "el la los las un una unos de del y o es son para con sin en por a al tu tus su sus nuestro nuestra nuestros nos más todo toda todos todas solo ahora hoy nuevo nueva gratis gratuito gratuita \
        desde hasta precio cada día días mes año años oferta ofertas ahorra compra consigue durante que se lo te abierto cerrado abiertos cerrados lunes martes jueves viernes",
    synonyms: &[
        "contract permanencia contrato",
        "deliver envío envíos entrega entregas", "guarantee garantía", "breakfast desayuno", "dog perro perros mascotas", "child niño niños", "park aparcamiento", "sugar azúcar", "return devolución devoluciones reembolso", "trial prueba",
    ],
    contrasts: &["adulto niño", "individual doble", "primero segundo tercero"],
    people: &["estudiantes estudiante", "socios socio", "jubilados", "familias"],
    signals: &[
        (Signal::NotNext, "sin|ningún|ninguna"),
        (Signal::HasNext, "con|contiene|incluye"),
        (Signal::NotBefore, "no incluido|no incluida|no incluidas|no permitido|no se admiten|no necesario"),
        (Signal::HasBefore, "incluido|incluida|incluidas|obligatorio|permitidos|bienvenidos"),
        (Signal::FreeNext, "gratis"),
        (Signal::FreeBefore, "gratis|gratuito|gratuita|incluido|incluida"),
        (Signal::PaidBefore, "no incluido|no incluida|de pago"),
    ],
    rules_out: &[("vegano", "leche huevo miel mantequilla nata queso carne cuero")],
};
