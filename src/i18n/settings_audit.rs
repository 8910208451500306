//! The tab Audit log: who changed what (SPEC A6).

use super::{Words, words};

impl Words {
    words! {
        audit_failed => "The audit log could not be loaded." | "No se ha podido cargar el registro.";
        audit_forbidden => "Only Owner, Admin and Manager may see who changed what."
            | "Solo los roles Titular, Admin y Responsable pueden ver quién cambió qué.";
        audit_empty => "Nothing was changed yet" | "Aún no se ha cambiado nada";
        audit_empty_text => "Whoever changes settings, people, teams or quick replies is noted here."
            | "Aquí queda anotado quién cambia ajustes, personas, equipos o respuestas rápidas.";
        audit_none => "No change fits" | "Ningún cambio coincide";
        audit_none_text => "Nothing was changed in this area by this person." | "Esta persona no ha cambiado nada en esta área.";
        audit_area => "Area" | "Área";
        audit_all_areas => "All areas" | "Todas las áreas";
        audit_person => "Person" | "Persona";
        audit_everybody => "Everybody" | "Todo el mundo";
        audit_find_person => "Find a person" | "Buscar una persona";
        audit_show_all => "Show all changes" | "Mostrar todos los cambios";
        audit_load_older => "Load older" | "Cargar anteriores";
        audit_older_failed => "Older changes could not be loaded." | "No se han podido cargar los anteriores.";
        audit_news(n) => one "{n} new change", other "{n} new changes" | one "{n} cambio nuevo", other "{n} cambios nuevos";
        audit_list => "Changes, newest first" | "Cambios, los más recientes primero";
        audit_export => "Export CSV" | "Exportar CSV";
        audit_exporting(n) => one "{n} change so far", other "{n} changes so far" | one "{n} cambio hasta ahora", other "{n} cambios hasta ahora";
        audit_exported(n) => one "{n} change exported", other "{n} changes exported" | one "{n} cambio exportado", other "{n} cambios exportados";
        audit_export_failed => "The changes could not be exported." | "No se han podido exportar los cambios.";
        audit_stop => "Stop" | "Detener";
        audit_file => "audit-log" | "registro-de-auditoria";
        audit_more(n) => one "Show {n} more", other "Show {n} more" | one "Mostrar {n} más", other "Mostrar {n} más";
        audit_show_text => "Show all" | "Mostrar todo";
        audit_when => "When" | "Cuándo";
        audit_who => "Who" | "Quién";
        audit_what => "What" | "Qué";
        audit_part => "Part" | "Parte";
        audit_before => "Before" | "Antes";
        audit_after => "After" | "Después";

        audit_area_settings => "Settings" | "Configuración";
        audit_area_team => "Teams" | "Equipos";
        audit_area_user => "People" | "Personas";
        audit_area_quick_reply => "Quick replies" | "Respuestas rápidas";

        audit_changed_setting(name: &str) => "changed “{name}”" | "cambió «{name}»";
        audit_made_team(name: &str) => "created the team “{name}”" | "creó el equipo «{name}»";
        audit_changed_team(name: &str) => "changed the team “{name}”" | "cambió el equipo «{name}»";
        audit_deleted_team(name: &str) => "deleted the team “{name}”" | "eliminó el equipo «{name}»";
        audit_restored_team(name: &str) => "brought back the team “{name}”" | "recuperó el equipo «{name}»";
        audit_ordered_teams => "changed the order of the teams" | "cambió el orden de los equipos";
        audit_invited(name: &str) => "invited {name}" | "invitó a {name}";
        audit_changed_user(name: &str) => "changed {name}" | "cambió a {name}";
        audit_deactivated(name: &str) => "deactivated {name}" | "desactivó a {name}";
        audit_reactivated(name: &str) => "reactivated {name}" | "reactivó a {name}";
        audit_made_reply(name: &str) => "created the quick reply “{name}”" | "creó la respuesta rápida «{name}»";
        audit_changed_reply(name: &str) => "changed the quick reply “{name}”" | "cambió la respuesta rápida «{name}»";
        audit_deleted_reply(name: &str) => "deleted the quick reply “{name}”" | "eliminó la respuesta rápida «{name}»";
        audit_restored_reply(name: &str) => "brought back the quick reply “{name}”" | "recuperó la respuesta rápida «{name}»";
        audit_other(area: &str, action: &str, name: &str) => "{area} “{name}”: {action}" | "{area} «{name}»: {action}";

        audit_added(item: &str) => "added {item}" | "agregado: {item}";
        audit_removed(item: &str) => "removed {item}" | "quitado: {item}";
        audit_moved(item: &str, from: &str, to: &str) => "{item} moved from {from} to {to}" | "{item} pasó del puesto {from} al {to}";
        audit_rule(name: &str) => "rule “{name}”" | "regla «{name}»";
        audit_rule_says(name: &str, says: &str) => "rule “{name}”: {says}" | "regla «{name}»: {says}";
        audit_quoted(text: &str) => "“{text}”" | "«{text}»";
        audit_any_number => "Any number" | "Cualquier número";
        audit_closed => "Closed" | "Cerrado";

        audit_f_prefix => "How the account introduces itself in SMS" | "Cómo se presenta la cuenta en SMS";
        audit_f_reply_to => "Reply-to address" | "Dirección de respuesta";
        audit_f_branded => "Branded sender ID" | "Identificador de remitente de marca";
        audit_f_auto_response => "Who gets the auto-response" | "Quién recibe la respuesta automática";
        audit_f_auto_text => "Text of the auto-response" | "Texto de la respuesta automática";
        audit_f_notifications => "Email notifications" | "Avisos por correo";
        audit_f_on => "On or off" | "Activo o no";
        audit_f_recipients => "Recipients" | "Destinatarios";
        audit_f_attribution => "Hours of attribution" | "Horas de atribución";
        audit_f_keywords => "Keywords" | "Palabras clave";
        audit_f_subscribe => "Keywords that subscribe" | "Palabras clave que suscriben";
        audit_f_compliance => "Compliance keywords" | "Palabras clave de cumplimiento";
        audit_f_automation => "Automation keywords" | "Palabras clave de automatizaciones";
        audit_f_everywhere => "Quick replies on all channels" | "Respuestas rápidas en todos los canales";
        audit_f_hours => "Office hours" | "Horario de atención";
        audit_f_zone => "Time zone" | "Zona horaria";
        audit_f_week => "Week" | "Semana";
        audit_f_holidays => "Holidays" | "Festivos";
        audit_f_channels => "Channels" | "Canales";
        audit_f_welcome => "Welcome message" | "Mensaje de bienvenida";
        audit_f_message => "While open" | "En horario";
        audit_f_closed_message => "While closed" | "Fuera de horario";
        audit_f_answers => "Answers at certain hours" | "Respuestas a ciertas horas";
        audit_f_days => "Days" | "Días";
        audit_f_during => "From – to" | "De – a";
        audit_f_follow_up => "Follow-up email" | "Correo de seguimiento";
        audit_f_logo => "Logo" | "Logotipo";
        audit_f_links => "Links at its foot" | "Enlaces al pie";
        audit_f_url => "Address" | "Dirección";
        audit_f_routing => "Routing" | "Reparto";
        audit_f_round_robin => "Round robin" | "Asignación por turnos";
        audit_f_rules => "Rules" | "Reglas";
        audit_f_filter => "Conditions" | "Condiciones";
        audit_f_name => "Name" | "Nombre";
        audit_f_description => "Description" | "Descripción";
        audit_f_tags => "Tags" | "Etiquetas";
        audit_f_segments => "Segments" | "Segmentos";
        audit_f_members => "Members" | "Miembros";
        audit_f_email => "Email address" | "Dirección de correo";
        audit_f_role => "Role" | "Rol";
        audit_f_state => "Can sign in" | "Puede entrar";
        audit_f_capacity => "Most open tickets" | "Máximo de tickets abiertos";
        audit_f_text => "Text" | "Texto";
        audit_f_date => "Date" | "Fecha";
        audit_everybody_gets => "Everybody" | "Todo el mundo";
        audit_non_subscribers => "Who is not subscribed" | "Quien no está suscrito";
        audit_off => "Nobody" | "Nadie";
        audit_state_active => "Yes" | "Sí";
        audit_state_invited => "Invited" | "Invitado";
        audit_state_deactivated => "No" | "No";
        audit_monday => "Monday" | "Lunes";
        audit_tuesday => "Tuesday" | "Martes";
        audit_wednesday => "Wednesday" | "Miércoles";
        audit_thursday => "Thursday" | "Jueves";
        audit_friday => "Friday" | "Viernes";
        audit_saturday => "Saturday" | "Sábado";
        audit_sunday => "Sunday" | "Domingo";
    }
}
