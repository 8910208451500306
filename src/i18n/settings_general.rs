//! The settings' tab General: addresses, links, the unread badge, the follow-up email.

use super::{Words, words};

impl Words {
    words! {
        reply_to => "Support address: reply-to" | "Dirección de soporte: respuestas";
        reply_to_hint => "Answers to those emails come to this address. Empty, they come to the sender's."
            | "Las respuestas a esos correos llegan a esta dirección. Vacía, llegan a la del remitente.";
        not_own_domain(domain: &str, own: &str) => "{domain} is not your account's own domain, {own}. Such emails end up in spam more often. You can save it all the same."
            | "{domain} no es el dominio de tu cuenta, {own}. Esos correos acaban más a menudo en la carpeta de spam. Puedes guardarlo igualmente.";
        organization_prefix => "Organization prefix" | "Prefijo de la organización";
        organization_prefix_hint => "How the account introduces itself in text messages that go out by themselves, such as “Nube:”."
            | "Cómo se presenta la cuenta en los SMS que salen por sí solos, como «Nube:».";
        shorten_links_automatically => "Shorten links automatically" | "Acortar enlaces automáticamente";
        shorten_example => "An example with a long link" | "Un ejemplo con un enlace largo";
        shorten_example_text => "Your parcel is on its way. Follow it here, step by step, until it is at your door: https://tracking.parcels.example/shipments/2026/11/ES-8834021977/status?lang=en&from=sms&campaign=autumn"
            | "Tu paquete va de camino. Sigue cada paso hasta que llegue a tu puerta: https://seguimiento.paquetes.example/envios/2026/11/ES-8834021977/estado?lang=es&from=sms&campaign=otono";
        with_short_links => "With short links" | "Con enlaces cortos";
        with_long_links => "With links as they are" | "Con los enlaces tal cual";
        follow_up_email => "Follow-up email" | "Correo de seguimiento";
        follow_up_email_about => "It goes out 3 minutes after a customer has left the web chat, with what they have not seen. Its text is the same for everybody and cannot be edited."
            | "Sale 3 minutos después de que un cliente deja el chat web, con lo que no ha visto. Su texto es el mismo para todos y no se puede editar.";
        logo_url => "Logo" | "Logotipo";
        logo_url_hint => "The https address of a picture. Empty, the email has no logo."
            | "La dirección https de una imagen. Vacía, el correo no lleva logotipo.";
        policy_links => "Policy links" | "Enlaces a políticas";
        policy_links_hint => "They stand at the foot of the email, such as your privacy policy."
            | "Van al pie del correo, como tu política de privacidad.";
        name_of_link(n: &str) => "Name of link {n}" | "Nombre del enlace {n}";
        address_of_link(n: &str) => "Address of link {n}" | "Dirección del enlace {n}";
        add_link => "Add link" | "Agregar enlace";
        remove_link(n: &str) => "Remove link {n}" | "Quitar el enlace {n}";
        email_preview => "Preview of the follow-up email" | "Vista previa del correo de seguimiento";
        email_from(address: &str) => "From {address}" | "De {address}";
        email_answers_to(address: &str) => "Answers go to {address}" | "Las respuestas van a {address}";
        example_agent_message => "We do, in brass and in black. Tell me which one you like and I will put it aside for you."
            | "Sí, en latón y en negro. Dime cuál te gusta y te la reservo.";
        no_https => "Enter an address that begins with https://." | "Escribe una dirección que empiece por https://.";
        link_without_name => "Give the link a name." | "Pon un nombre al enlace.";
        prefix_too_long(characters: &str, most: &str) => "It has {characters} characters; {most} fit." | "Tiene {characters} caracteres; caben {most}.";
        name_too_long(most: &str) => "At most {most} characters." | "{most} caracteres como mucho.";
        settings_fixed_here => "This server does not let anybody change the settings." | "Este servidor no permite cambiar los ajustes.";
    }
}
