//! The settings' quick replies: finding, writing and deleting them, and where they are offered.

use super::{Words, words};

impl Words {
    words! {
        quick_replies_there_are(n) => one "{n} quick reply", other "{n} quick replies" | one "{n} respuesta rápida", other "{n} respuestas rápidas";
        quick_replies_of(n: &str, of: &str) => "{n} of {of} quick replies" | "{n} de {of} respuestas rápidas";
        add_quick_reply => "Add quick reply" | "Agregar respuesta rápida";
        find_in_quick_replies => "Find by name or text" | "Buscar por nombre o texto";
        no_quick_replies => "No quick replies yet" | "Aún no hay respuestas rápidas";
        no_quick_replies_text => "Agents put them into a reply with / or the button below it. They never send by themselves."
            | "Los agentes las insertan con / o con el botón de abajo. Nunca se envían solas.";
        no_quick_reply_fits => "No quick reply fits" | "Ninguna encaja";
        searching => "Searching…" | "Buscando…";
        options_of_quick_reply(name: &str) => "Options of {name}" | "Opciones de {name}";
        not_used_yet => "not used yet" | "sin usar";
        used_in(n) => one "used in {n} message", other "used in {n} messages" | one "usada en {n} mensaje", other "usada en {n} mensajes";
        everywhere => "Offer quick replies in all channels" | "Ofrecer respuestas rápidas en todos los canales";
        not_changed_setting => "The setting was not changed." | "El ajuste no se ha cambiado.";
        everywhere_hint => "Off, they are offered in text messages only." | "Desactivado, solo se ofrecen en los SMS.";
        reply_name => "Name" | "Nombre";
        reply_name_hint => "What agents find it by." | "Por lo que la encuentran los agentes.";
        reply_text => "Text" | "Texto";
        reply_channels => "Channels" | "Canales";
        add_channel => "Add a channel" | "Agregar un canal";
        reply_channels_hint => "Empty for every channel." | "Vacío: en todos los canales.";
        insert_a_variable => "Insert a variable" | "Insertar una variable";
        variable_customer => "Customer's name" | "Nombre del cliente";
        variable_agent => "Agent's name" | "Nombre del agente";
        variable_ticket => "Ticket number" | "Número de ticket";
        variable_prefix => "Account's prefix" | "Prefijo de la cuenta";
        variable_sender => "Sender's address" | "Dirección del remitente";
        variable_email => "Customer's email" | "Correo del cliente";
        preview => "Preview" | "Vista previa";
        preview_once_mended => "The preview comes back when the text is fixed." | "La vista previa vuelve cuando el texto esté corregido.";
        preview_empty => "What the customer would read stands here." | "Aquí se ve lo que leería el cliente.";
        example_customer => "Ada Lopez" | "Ada López";

        reply_needs_name => "Give the quick reply a name." | "Pon un nombre a la respuesta.";
        reply_name_taken => "Another quick reply has this name." | "Otra respuesta rápida tiene este nombre.";
        reply_needs_text => "Write what it says." | "Escribe lo que dice.";
        text_at_most(n: &str) => "A text has at most {n} characters." | "Un texto tiene como mucho {n} caracteres.";
        channel_not_known => "This channel is not known here." | "Aquí no se conoce ese canal.";
        reply_gone => "Somebody deleted this quick reply meanwhile. What you typed is still here." | "Alguien ha eliminado esta respuesta entretanto. Lo que escribiste sigue aquí.";

        delete_quick_reply => "Delete" | "Eliminar";
        quick_reply_deleted(name: &str) => "“{name}” deleted" | "«{name}» eliminada";
        quick_reply_restored(name: &str) => "“{name}” is back" | "«{name}» ha vuelto";
        quick_reply_not_deleted(name: &str) => "“{name}” was not deleted." | "«{name}» no se ha eliminado.";
        quick_reply_not_restored(name: &str) => "“{name}” could not be brought back." | "No se ha podido recuperar «{name}».";
    }
}
