//! The frame of the desk: rail, sidebar, sign-in, preferences.

use super::{Words, words};

impl Words {
    words! {
        app_name => "Bandeja" | "Bandeja";
        main_navigation => "Main" | "Principal";
        views => "Views" | "Vistas";
        inbox => "Inbox" | "Bandeja";
        teams => "Teams" | "Equipos";
        my_inbox => "My inbox" | "Mi bandeja";
        all_tickets => "All tickets" | "Todos los tickets";
        unassigned => "Unassigned" | "Sin asignar";
        customers_unread(n) => one "{n} customer unread", other "{n} customers unread"
            | one "{n} cliente sin leer", other "{n} clientes sin leer";
        online => "Online" | "En línea";
        availability_until => "Online or offline until…" | "En línea o desconectado hasta…";
        until_when(when: &str) => "until {when}" | "hasta {when}";
        offline_until(when: &str) => "Offline until {when}" | "Desconectado hasta {when}";
        online_half_hour => "Online for 30 minutes" | "En línea 30 minutos";
        offline_half_hour => "Offline for 30 minutes" | "Desconectado 30 minutos";
        online_hour => "Online for an hour" | "En línea una hora";
        offline_hour => "Offline for an hour" | "Desconectado una hora";
        online_end_of_day => "Online until the end of the day" | "En línea hasta el final del día";
        offline_end_of_day => "Offline until the end of the day" | "Desconectado hasta el final del día";
        online_tomorrow => "Online until tomorrow" | "En línea hasta mañana";
        offline_tomorrow => "Offline until tomorrow" | "Desconectado hasta mañana";
        stay_online => "Stay online" | "Seguir en línea";
        stay_offline => "Stay offline" | "Seguir desconectado";
        offline => "Offline" | "Desconectado";
        you(name: &str) => "You: {name}" | "Tú: {name}";
        open_sidebar => "Show views" | "Mostrar vistas";
        close => "Close" | "Cerrar";
        back => "Back" | "Volver";
        cancel => "Cancel" | "Cancelar";
        loading => "Loading…" | "Cargando…";
        sign_out => "Sign out" | "Cerrar sesión";
        theme => "Theme" | "Tema";
        theme_light => "Light" | "Claro";
        theme_dark => "Dark" | "Oscuro";
        theme_system => "System" | "Sistema";
        language => "Language" | "Idioma";
        keyboard_shortcuts => "Keyboard shortcuts" | "Atajos de teclado";
        single_keys => "Single-key shortcuts" | "Atajos de una tecla";
        single_keys_help => "Switch them off if you dictate or press keys by accident."
            | "Desactívalos si dictas o pulsas teclas sin querer.";
        sign_in => "Sign in" | "Entrar";
        sign_in_title => "Sign in to Bandeja" | "Entra en Bandeja";
        sign_in_again => "Sign in again" | "Vuelve a entrar";
        sign_in_again_why => "Your session has ended. Nothing you typed is lost: sign in and go on."
            | "Tu sesión ha terminado. No se ha perdido nada de lo que escribiste: entra y sigue.";
        sign_in_persona => "This is a demo. Choose who you are." | "Esto es una demo. Elige quién eres.";
        email => "Email" | "Correo electrónico";
        password => "Password" | "Contraseña";
        wrong_password => "That address and password do not go together. Check both and try again."
            | "Esa dirección y esa contraseña no van juntas. Revisa ambas e inténtalo de nuevo.";
        or_password => "Or with a password" | "O con contraseña";
        role_owner => "Owner" | "Titular";
        role_admin => "Admin" | "Admin";
        role_manager => "Manager" | "Responsable";
        role_agent => "Agent" | "Agente";
        role_analyst => "Analyst" | "Analista";
        no_access_title => "The desk is not open to your role" | "El escritorio no está abierto para tu rol";
        no_access_text(role: &str) => "You are signed in as {role}. Only Owner, Admin, Manager and Agent work in the desk. Ask an admin of your account for one of these roles."
            | "Has entrado como {role}. En el escritorio trabajan solo los roles Titular, Admin, Responsable y Agente. Pide uno de ellos a quien administre tu cuenta.";
        switch_user => "Sign in as somebody else" | "Entrar como otra persona";
        page_not_found => "There is no page here" | "Aquí no hay ninguna página";
        page_not_found_text => "The address may be mistyped, or what it led to is gone."
            | "Puede que la dirección tenga un error, o que lo que había ya no esté.";
        go_to_all => "Go to All tickets" | "Ir a Todos los tickets";
        connection_lost => "Connection lost. What you see may be old; it comes back by itself."
            | "Sin conexión. Lo que ves puede ser antiguo; se recupera sola.";
        memory_only => "This browser keeps nothing for us, so the demo forgets its changes when you reload."
            | "Este navegador no nos deja guardar nada: la demo olvidará sus cambios al recargar.";
        key_next => "Next ticket" | "Ticket siguiente";
        key_previous => "Previous ticket" | "Ticket anterior";
        key_open => "Open the ticket" | "Abrir el ticket";
        key_back => "Back" | "Volver";
        key_select => "Select the ticket" | "Seleccionar el ticket";
        key_unread => "Mark read or unread" | "Marcar como leído o no leído";
    }
}
