//! Emoji with their names, by which they are found.

use super::Language;

/// An emoji and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct Emoji {
    /// The sign itself.
    pub sign: &'static str,
    english: &'static str,
    spanish: &'static str,
}

impl Emoji {
    /// Its name.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Spanish => self.spanish,
        }
    }
}

const fn emoji(sign: &'static str, english: &'static str, spanish: &'static str) -> Emoji {
    Emoji {
        sign,
        english,
        spanish,
    }
}

/// The emoji that a desk uses; any other is typed by the system's own means.
pub const EMOJI: &[Emoji] = &[
    emoji("😀", "grinning face", "cara sonriente"),
    emoji("😄", "happy face", "cara feliz"),
    emoji("😊", "smiling face with blushing cheeks", "cara sonrojada"),
    emoji("🙂", "slight smile", "sonrisa leve"),
    emoji("😉", "winking face", "guiño"),
    emoji("😍", "heart eyes", "ojos de corazón"),
    emoji("🤗", "hug", "abrazo"),
    emoji("😅", "relieved laugh", "risa de alivio"),
    emoji("😂", "tears of joy", "lágrimas de risa"),
    emoji("🤔", "thinking face", "cara pensativa"),
    emoji("😕", "confused face", "cara confundida"),
    emoji("😟", "worried face", "cara preocupada"),
    emoji("😢", "crying face", "cara llorando"),
    emoji("😔", "sorry, sad face", "perdón, cara triste"),
    emoji("😮", "surprised face", "cara sorprendida"),
    emoji(
        "🙏",
        "thank you, please, folded hands",
        "gracias, por favor, manos juntas",
    ),
    emoji("👍", "thumbs up, yes", "pulgar arriba, sí"),
    emoji("👎", "thumbs down, no", "pulgar abajo, no"),
    emoji("👌", "perfect, OK hand", "perfecto, vale"),
    emoji("👏", "clapping hands, bravo", "aplauso, bravo"),
    emoji("🙌", "raised hands, hooray", "manos arriba, hurra"),
    emoji("💪", "strength", "fuerza"),
    emoji("👋", "waving hand, hello, goodbye", "saludo, hola, adiós"),
    emoji("🤝", "handshake, deal", "apretón de manos, trato"),
    emoji("👀", "eyes, looking", "ojos, mirando"),
    emoji("❤️", "red heart, love", "corazón rojo, amor"),
    emoji("💙", "blue heart", "corazón azul"),
    emoji("💚", "green heart", "corazón verde"),
    emoji("💛", "yellow heart", "corazón amarillo"),
    emoji("🎉", "party, congratulations", "fiesta, felicidades"),
    emoji("🎁", "gift, present", "regalo"),
    emoji("🎂", "birthday cake", "tarta de cumpleaños"),
    emoji("⭐", "star", "estrella"),
    emoji("✨", "sparkles, new", "brillo, nuevo"),
    emoji("🔥", "fire", "fuego"),
    emoji("💡", "idea, light bulb", "idea, bombilla"),
    emoji("✅", "done, check mark", "hecho, marca"),
    emoji("❌", "cross, wrong", "cruz, mal"),
    emoji("⚠️", "warning", "aviso"),
    emoji("❓", "question mark", "pregunta"),
    emoji("⏰", "alarm clock, time", "despertador, hora"),
    emoji("📅", "calendar, date", "calendario, fecha"),
    emoji("📦", "parcel, package", "paquete"),
    emoji("🚚", "delivery, truck", "envío, camión"),
    emoji("🏠", "house, home", "casa"),
    emoji("📧", "email", "correo"),
    emoji("📞", "telephone, call", "teléfono, llamada"),
    emoji("📷", "camera, photo", "cámara, foto"),
    emoji("💳", "credit card, payment", "tarjeta, pago"),
    emoji("💶", "money, euro", "dinero, euro"),
    emoji("🛒", "shopping cart", "carrito de compra"),
    emoji("👟", "shoe, trainer", "zapatilla"),
    emoji("👕", "T-shirt", "camiseta"),
    emoji("☀️", "sun", "sol"),
    emoji("🌙", "moon, night", "luna, noche"),
    emoji("☕", "coffee", "café"),
];
