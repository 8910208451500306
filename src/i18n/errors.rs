//! What went wrong, and what to do about it.

use super::{Words, words};

impl Words {
    words! {
        retry => "Retry" | "Reintentar";
        undo => "Undo" | "Deshacer";
        dismiss => "Dismiss" | "Descartar";
        reload => "Reload" | "Recargar";
        error_offline => "The server cannot be reached. Check the connection and try again."
            | "No se puede llegar al servidor. Revisa la conexión e inténtalo de nuevo.";
        error_timeout => "The server took too long to answer. Try again."
            | "El servidor ha tardado demasiado en responder. Inténtalo de nuevo.";
        error_unauthorized => "Your session has ended. Sign in again." | "Tu sesión ha terminado. Vuelve a entrar.";
        error_forbidden => "Your role does not allow this. Ask an admin of your account."
            | "Tu rol no lo permite. Pregunta a quien administre tu cuenta.";
        error_not_found => "This is not there any more." | "Esto ya no está.";
        error_conflict => "Somebody else changed this meanwhile." | "Otra persona lo ha cambiado entretanto.";
        error_invalid => "The server refused this." | "El servidor lo ha rechazado.";
        error_no_reply => "This ticket takes no reply as it is now; where one writes it says why."
            | "Este ticket no admite respuestas tal como está; donde se escribe se dice por qué.";
        error_rate_limited(seconds: u32) => "Too many requests. Try again in {seconds} seconds."
            | "Demasiadas peticiones. Inténtalo de nuevo en {seconds} segundos.";
        error_rate_limited_soon => "Too many requests. Try again in a moment."
            | "Demasiadas peticiones. Inténtalo de nuevo en un momento.";
        error_server(status: u16) => "The server failed ({status}). Try again in a moment."
            | "El servidor ha fallado ({status}). Inténtalo de nuevo en un momento.";
        error_decode => "The server's answer could not be understood. Try again in a moment."
            | "No se entiende la respuesta del servidor. Inténtalo de nuevo en un momento.";
        could_not_load_tickets => "The tickets could not be loaded." | "No se han podido cargar los tickets.";
        could_not_load_thread => "The conversation could not be loaded." | "No se ha podido cargar la conversación.";
        could_not_load_customer => "The customer could not be loaded." | "No se ha podido cargar el cliente.";
        could_not_load_desk => "The desk could not be opened." | "No se ha podido abrir el escritorio.";
        could_not_load_older => "Older messages could not be loaded." | "No se han podido cargar los mensajes anteriores.";
        not_saved(what: &str) => "{what} was not saved. {what} is back as it was." | "{what}: no se ha guardado y vuelve a estar como antes.";
        app_broke => "Something broke in the desk itself. Reload to go on."
            | "Algo se ha roto en el propio escritorio. Recarga para seguir.";
        unknown_value(value: &str) => "{value} (unknown)" | "{value} (desconocido)";
    }
}
