//! The settings' tab Office hours: the week, holidays, channels, and what the web chat says.

use super::{Language, Words, words};

impl Words {
    /// A day of the week, 0 for Monday.
    pub fn weekday(self, day: usize) -> &'static str {
        let names = match self.0 {
            Language::English => [
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ],
            Language::Spanish => [
                "lunes",
                "martes",
                "miércoles",
                "jueves",
                "viernes",
                "sábado",
                "domingo",
            ],
        };
        names.get(day).copied().unwrap_or_default()
    }

    /// A day of the week as a name that stands alone, 0 for Monday.
    pub fn weekday_name(self, day: usize) -> &'static str {
        let names = match self.0 {
            Language::English => return self.weekday(day),
            Language::Spanish => [
                "Lunes",
                "Martes",
                "Miércoles",
                "Jueves",
                "Viernes",
                "Sábado",
                "Domingo",
            ],
        };
        names.get(day).copied().unwrap_or_default()
    }

    /// A day of the week in two or three letters, 0 for Monday.
    pub fn weekday_short(self, day: usize) -> &'static str {
        let names = match self.0 {
            Language::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            Language::Spanish => ["Lu", "Ma", "Mi", "Ju", "Vi", "Sá", "Do"],
        };
        names.get(day).copied().unwrap_or_default()
    }

    words! {
        open_now_until(when: &str) => "Open now until {when}" | "Abierto ahora hasta {when}";
        open_always => "Always open" | "Siempre abierto";
        closed_until(when: &str) => "Closed until {when}" | "Cerrado hasta {when}";
        closed_for_good => "Closed, and does not open within a year" | "Cerrado, y no abre en un año";
        at_clock(clock: &str) => "{clock}" | "las {clock}";
        on_day_at(day: &str, clock: &str) => "{day} {clock}" | "el {day} a las {clock}";

        time_zone => "Time zone" | "Zona horaria";
        find_time_zone => "Find a time zone" | "Buscar una zona horaria";
        zone_of_browser => "Your browser's" | "La de tu navegador";
        it_is_there(clock: &str) => "It is {clock} there now." | "Allí son ahora las {clock}.";
        zone_not_known => "Nobody here knows this time zone. Choose another." | "Aquí nadie conoce esta zona horaria. Elige otra.";

        weekly_hours => "Weekly hours" | "Horario semanal";
        from_of(day: &str, n: &str) => "{day}, hours {n}, from" | "{day}, tramo {n}, desde";
        to_of(day: &str, n: &str) => "{day}, hours {n}, to" | "{day}, tramo {n}, hasta";
        remove_hours(day: &str, n: &str) => "Remove hours {n} of {day}" | "Quitar el tramo {n} de {day}";
        add_hours => "Add hours" | "Agregar tramo";
        add_hours_to(day: &str) => "Add hours to {day}" | "Agregar un tramo a {day}";
        options_of_day(day: &str) => "Options of {day}" | "Opciones de {day}";
        open_24_hours => "24 hours" | "24 horas";
        closed_that_day => "Closed" | "Cerrado";
        copy_to_working_days => "Copy to Monday to Friday" | "Copiar de lunes a viernes";
        copy_to_every_day => "Copy to every day" | "Copiar a todos los días";
        copy_to_day(day: &str) => "Copy to {day}" | "Copiar a {day}";
        split_at_midnight => "Split at midnight" | "Dividir en medianoche";
        goes_past_midnight(day: &str) => "Past midnight, these are two: until 24:00, and from 0:00 on {day}."
            | "Pasada la medianoche son dos: hasta las 24:00 y desde las 0:00 del {day}.";

        no_time => "Enter a time such as 9:00, up to 24:00." | "Escribe una hora como 9:00, hasta las 24:00.";
        hours_out_of_day => "A day goes from 0:00 to 24:00." | "Un día va de las 0:00 a las 24:00.";
        hours_empty => "They end as they begin." | "Terminan a la hora a la que empiezan.";
        hours_reversed => "They end before they begin. Past midnight, enter two: until 24:00, and from 0:00 on the next day."
            | "Terminan antes de empezar. Pasada la medianoche, pon dos: hasta las 24:00 y desde las 0:00 del día siguiente.";
        hours_overlap(other: &str) => "They overlap with {other}." | "Se solapan con {other}.";
        too_many_hours(most: &str) => "A day has at most {most} of them." | "Un día tiene {most} como mucho.";

        jump_from(date: &str, clock: &str, then: &str) => "On {date} clocks jump over {clock}: these hours then begin at {then}."
            | "El {date} los relojes se saltan las {clock}: ese tramo empezará a las {then}.";
        jump_to(date: &str, clock: &str, then: &str) => "On {date} clocks jump over {clock}: these hours then end at {then}."
            | "El {date} los relojes se saltan las {clock}: ese tramo acabará a las {then}.";
        hours_fall_out(date: &str) => "On {date} clocks jump over these hours: they fall out that day."
            | "El {date} los relojes se saltan este tramo: ese día no cuenta.";
        hours_twice(date: &str) => "On {date} clocks show these hours twice: both count."
            | "El {date} los relojes marcan este tramo dos veces: cuentan ambas.";
        twice_from(date: &str, clock: &str) => "On {date} clocks show {clock} twice: these hours count both."
            | "El {date} los relojes marcan las {clock} dos veces: ese tramo cuenta ambas.";

        holidays => "Holidays" | "Festivos";
        holidays_about => "On these days it is closed, whatever the weekday." | "Estos días está cerrado, sea cual sea el día de la semana.";
        no_holidays => "None yet." | "Aún no hay ninguno.";
        holiday_date => "Date" | "Fecha";
        holiday_name => "Name" | "Nombre";
        add_holiday => "Add holiday" | "Agregar festivo";
        remove_holiday(date: &str) => "Remove {date}" | "Quitar el {date}";
        past_holidays(n) => one "{n} past holiday", other "{n} past holidays" | one "{n} festivo pasado", other "{n} festivos pasados";
        holiday_is_there => "This day is a holiday already." | "Este día ya es festivo.";
        holiday_needs_date => "Choose a date." | "Elige una fecha.";
        too_many_holidays(most: &str) => "At most {most} holidays." | "{most} festivos como mucho.";

        channels_with_hours => "Channels that keep office hours" | "Canales con horario de atención";
        channels_with_hours_hint => "Tickets of these channels are assigned by themselves only while it is open. All others count as always open."
            | "Los tickets de estos canales solo se asignan por sí solos mientras está abierto. Los demás cuentan como siempre abiertos.";
        hours_channel_wrong => "One of these channels is not known here." | "Uno de estos canales no se conoce aquí.";

        web_chat_says => "What the web chat says" | "Lo que dice el chat web";
        welcome_message => "Welcome message" | "Mensaje de bienvenida";
        welcome_message_hint => "Shown when somebody opens the chat. Leave it empty to show nothing." | "Se muestra cuando alguien abre el chat. Déjalo vacío para no mostrar nada.";
        closed_message => "Message while closed" | "Mensaje cuando está cerrado";
        closed_message_hint => "Said outside office hours instead. Empty, the welcome message is." | "Se dice en su lugar fuera del horario. Vacío, se dice el de bienvenida.";
        answers_by_time => "At certain times" | "A ciertas horas";
        answers_by_time_hint => "Said instead on these days at this time. Of several that fit, the first one is."
            | "Se dicen en su lugar esos días a esa hora. Si encajan varias, la primera.";
        answer_n(n: &str) => "Answer {n}" | "Respuesta {n}";
        answer_days(n: &str) => "Days of answer {n}" | "Días de la respuesta {n}";
        answer_from(n: &str) => "Answer {n}, from" | "Respuesta {n}, desde";
        answer_to(n: &str) => "Answer {n}, to" | "Respuesta {n}, hasta";
        answer_text(n: &str) => "Text of answer {n}" | "Texto de la respuesta {n}";
        add_answer => "Add answer" | "Agregar respuesta";
        remove_answer(n: &str) => "Remove answer {n}" | "Quitar la respuesta {n}";
        move_answer_up(n: &str) => "Move answer {n} up" | "Subir la respuesta {n}";
        move_answer_down(n: &str) => "Move answer {n} down" | "Bajar la respuesta {n}";
        answer_no_day => "Choose at least one day." | "Elige al menos un día.";
        answer_blank => "Write what is said." | "Escribe lo que se dice.";
        welcome_too_long(most: &str) => "At most {most} characters." | "{most} caracteres como mucho.";
        too_many_answers(most: &str) => "At most {most} answers." | "{most} respuestas como mucho.";
        welcome_preview => "What a customer sees" | "Lo que ve un cliente";
        preview_when => "When" | "Cuándo";
        preview_now => "Now" | "Ahora";
        preview_time => "Time" | "Hora";
        preview_says_nothing => "Nothing is said." | "No se dice nada.";
        web_chat_of(account: &str) => "Web chat of {account}" | "Chat web de {account}";
    }
}
