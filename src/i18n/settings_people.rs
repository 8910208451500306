//! The settings' users: who works here, inviting, changing and deactivating them.

use super::{Words, words};

impl Words {
    words! {
        users_there_are(n) => one "{n} user", other "{n} users" | one "{n} usuario", other "{n} usuarios";
        users_of(n: &str, of: &str) => "{n} of {of} users" | "{n} de {of} usuarios";
        invite_user => "Invite user" | "Invitar usuario";
        find_user => "Find a user by name or email" | "Buscar por nombre o correo";
        in_team => "In team" | "En el equipo";
        any_team => "All teams" | "Todos los equipos";
        who_is_shown => "Show" | "Mostrar";
        show_everybody => "Everybody" | "Todos";
        show_invited => "Invited" | "Invitados";
        show_deactivated => "Deactivated" | "Desactivados";
        no_such_users => "Nobody fits" | "Nadie encaja";
        no_such_users_text => "Nobody in the account fits these filters." | "Nadie de la cuenta encaja con estos filtros.";
        name_column => "Name" | "Nombre";
        role_column => "Role" | "Rol";
        online_column => "Availability" | "Disponibilidad";
        state_invited => "Invited" | "Invitado";
        state_deactivated => "Deactivated" | "Desactivado";
        open_of_capacity(open: &str, most: &str) => "{open} of {most}" | "{open} de {most}";
        options_of_user(name: &str) => "Options of {name}" | "Opciones de {name}";
        user_name => "Name" | "Nombre";
        user_email => "Email" | "Correo electrónico";
        email_stays => "The address stays as it is." | "La dirección se queda como está.";
        capacity => "Capacity" | "Capacidad";
        capacity_hint => "How many open tickets they have at most before they get no more by themselves. Empty for any number."
            | "Cuántos tickets abiertos tiene como mucho antes de dejar de recibir más. Vacío: sin límite.";
        any_number => "Any number" | "Sin límite";
        capacity_range(most: &str) => "Enter a whole number up to {most}, or nothing." | "Escribe un número entero hasta {most}, o nada.";
        add_team_of_user => "Add a team" | "Agregar un equipo";
        about_owner => "Everything, and makes Owners of others." | "Todo, y nombra a otros titulares.";
        about_admin => "Everything but making Owners." | "Todo menos nombrar titulares.";
        about_manager => "Works tickets and steers assignment, teams and quick replies." | "Atiende tickets y gestiona reparto, equipos y respuestas rápidas.";
        about_agent => "Works tickets." | "Atiende tickets.";
        about_analyst => "Cannot use the desk." | "No entra en el escritorio.";
        only_owner_changes_owner => "Only an Owner may change an Owner." | "Solo un titular puede cambiar a un titular.";
        user_gone => "This account is not there any more." | "Esta cuenta ya no está.";

        user_needs_name => "Give a name." | "Escribe un nombre.";
        address_taken => "Somebody in the account has this address." | "Alguien de la cuenta ya tiene esta dirección.";
        role_not_known => "Choose a role." | "Elige un rol.";
        last_owner => "The account always has an active Owner: make somebody else Owner first." | "La cuenta siempre tiene un titular activo: nombra antes a otro.";
        wrong_team_gone => "One of the teams is not there any more." | "Uno de los equipos ya no está.";
        role_in_no_team => "This role gets no tickets and is in no team." | "Este rol no recibe tickets ni está en equipos.";
        deactivated_in_no_team => "Whoever is deactivated is in no team." | "Quien está desactivado no está en equipos.";
        last_member(team: &str) => "Nobody else is in {team}: put somebody in first." | "No hay nadie más en {team}: agrega antes a alguien.";
        rules_lead_to_user(rules: &str) => "Routing rules lead to them: {rules}. Change or remove these." | "Hay reglas de reparto que llevan aquí: {rules}. Cámbialas o quítalas.";

        deactivate => "Deactivate" | "Desactivar";
        reactivate => "Reactivate" | "Reactivar";
        ask_deactivate(name: &str) => "Deactivate {name}?" | "¿Desactivar a {name}?";
        deactivate_means => "They are signed out, leave their teams and can no longer sign in. What they did keeps their name."
            | "Se cierra su sesión, deja sus equipos y no puede volver a entrar. Lo que hizo conserva su nombre.";
        cannot_deactivate => "Do this first:" | "Antes hay que hacer esto:";
        tickets_to_hand_over(n) => one "{n} open ticket goes to", other "{n} open tickets go to" | one "{n} ticket abierto pasa a", other "{n} tickets abiertos pasan a";
        tickets_go_to => "Their tickets go to" | "Sus tickets pasan a";
        hand_to_nobody => "Nobody" | "Nadie";
        hand_to_nobody_in_turn => "Round robin is on: they are shared out at once." | "La asignación por turnos está activada: se reparten enseguida.";
        hand_to_nobody_by_hand => "Round robin is off: they wait in Unassigned or in their team's queue." | "La asignación por turnos está desactivada: esperan en Sin asignar o en la cola de su equipo.";
        hand_to_person => "A person" | "Una persona";
        hand_to_team => "A team" | "Un equipo";
        choose_person => "Choose a person" | "Elige a una persona";
        choose_person_first => "Choose who gets the tickets." | "Elige quién recibe los tickets.";
        user_deactivated(name: &str) => "{name} is deactivated" | "{name}: cuenta desactivada";
        user_reactivated(name: &str) => "{name} may sign in again, is Offline and in no team" | "{name} puede entrar de nuevo; está desconectado y sin equipo";
        user_not_reactivated(name: &str) => "{name} was not reactivated." | "No se ha reactivado a {name}.";
        not_oneself => "Nobody takes their own access away." | "Nadie se quita su propio acceso.";
    }
}
