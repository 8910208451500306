//! Tickets that try a desk's patience: very long, very short, right-to-left, full of links.

use super::people::{ADA, BOBBY, CASIMIR, GIANNI, LONG_NAME, MAHA, NIAMH, OONA, PIPER, ROSALIND};
use super::script::{
    Special, agent, agent_sends, assigned, auto_response, campaign, customer, customer_makes,
    customer_sends, done_by, flow, happened, keyword, many, note,
};
use crate::domain::{AttachmentKind, Channel, MessageKind, Status, TimelineAction};

/// How long the longest thread is.
const MANY: usize = 2_000;
/// How long the longest word is, in characters.
const LONGEST_WORD: usize = 10_000;

/// A word without a place to break.
fn longest_word() -> String {
    let syllables = ["lumen", "und", "loom", "faden", "licht"];
    let mut word: String = "A".to_owned();
    for syllable in syllables.iter().cycle() {
        word.push_str(syllable);
        if word.len() >= LONGEST_WORD {
            break;
        }
    }
    word.truncate(LONGEST_WORD);
    word
}

/// A friendship that has gone on for two months.
fn pen_friends(index: usize) -> (MessageKind, String) {
    const TALK: [(bool, &str); 12] = [
        (
            true,
            "Good morning! Which throw would you take for a green sofa?",
        ),
        (
            false,
            "Morning, Rosalind! The oat one, if the room gets little sun.",
        ),
        (
            true,
            "It gets rather a lot of sun. South-facing, two windows.",
        ),
        (false, "Then the dark green, it fades least."),
        (true, "Hm. My sister says blue."),
        (
            false,
            "Your sister has a point: blue and green, if both are dull.",
        ),
        (
            true,
            "She will be pleased to hear it. How long does delivery take at the moment?",
        ),
        (
            false,
            "Two working days to Utrecht, three if it rains on the barge. 🙂",
        ),
        (true, "Ha! And can I send it back if the cat objects?"),
        (
            false,
            "Thirty days, cat hair included, as long as it is not structural.",
        ),
        (true, "Then I will think about it until tomorrow."),
        (false, "Take your time. We are here."),
    ];
    let (hers, text) = TALK[index % TALK.len()];
    let kind = if hers {
        MessageKind::Customer
    } else {
        MessageKind::Agent
    };
    (kind, format!("{text} ({})", index + 1))
}

/// All kinds of things that a desk must hold.
pub(super) const SPECIALS: &[Special] = &[
    Special {
        number: 10_245,
        customer: ROSALIND,
        channel: Channel::Email,
        status: Status::Open,
        subject: "Which throw for a green sofa?",
        tags: &["pre-sale"],
        score: None,
        assignee: Some("nuno"),
        team: None,
        unread: true,
        lines: &[
            happened(82_100, TimelineAction::Created),
            assigned(82_098, "nuno"),
            many(82_090, 95, MANY - 3, pen_friends),
            customer(93, "I have slept on it. What was the first one you said?"),
        ],
    },
    Special {
        number: 10_420,
        customer: BOBBY,
        channel: Channel::Email,
        status: Status::Open,
        subject: "<script>alert('subject')</script> & \"quotes\"",
        tags: &["account"],
        score: Some(6),
        assignee: Some("divya"),
        team: None,
        unread: false,
        lines: &[
            happened(1_410, TimelineAction::Created),
            customer(
                1_410,
                "Your form ate my message, so here it is again:\n\n<script>alert(1)</script>\n<img src=x onerror=alert(2)>\n<b>bold?</b> &amp; &lt;entities&gt;\n'; DROP TABLE tickets; --\n{{organization_prefix}} ${7*7} %s %n {order}\n\n\tIndented with a tab,\n    and with spaces.",
            ),
            assigned(1_390, "divya"),
            agent(
                1_200,
                "divya",
                "It all came through as you typed it, <b>Bobby</b>.",
            ),
            customer(1_195, "</div></main><h1>Good.</h1>"),
        ],
    },
    Special {
        number: 10_421,
        customer: GIANNI,
        channel: Channel::WebChat,
        status: Status::Open,
        subject: "",
        tags: &["praise"],
        score: Some(4),
        assignee: Some("mateo"),
        team: None,
        unread: false,
        lines: &[
            happened(1_290, TimelineAction::Created),
            customer(1_290, "My cat walked over the keyboard. She wanted to say:"),
            customer_makes(1_289, longest_word),
            assigned(1_280, "mateo"),
        ],
    },
    Special {
        number: 10_422,
        customer: LONG_NAME,
        channel: Channel::Email,
        status: Status::Open,
        subject: "Re: Fwd: Re: AW: Concerning the matter of the delivery, the second delivery, the return of the second delivery, and the lamp that came with neither of them, as discussed by telephone on several occasions",
        tags: &[
            "billing",
            "delivery",
            "escalated",
            "exchange",
            "returns",
            "vip",
            "warranty",
            "wholesale",
        ],
        score: Some(2),
        assignee: Some("tess"),
        team: Some("senior"),
        unread: true,
        lines: &[
            happened(1_170, TimelineAction::Created),
            assigned(1_160, "tess"),
            customer(
                1_150,
                "Dear Sir or Madam,\n\nI refer to my letters of the 3rd, the 5th, the 11th and the 12th.\n\n\n\nYours faithfully,\n\nH. B. Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Cholmondeley de la Santísima Trinidad\n\n--\nThis message and any attachment are confidential and may be privileged. If you are not the intended recipient, please telephone or email the sender and delete this message and any attachment from your system.",
            ),
        ],
    },
    Special {
        number: 10_423,
        customer: CASIMIR,
        channel: Channel::WebChat,
        status: Status::Open,
        subject: "Links",
        tags: &["account"],
        score: Some(5),
        assignee: None,
        team: None,
        unread: true,
        lines: &[
            happened(1_060, TimelineAction::Created),
            customer(
                1_060,
                "Which of these is really yours? https://lumenandloom.example/orders/77120?utm_source=mail&utm_medium=email#top, http://lumenandloom.example, www.lumenandloom.example or (https://lumenandloom.example/a_(b)/c)? My friend got javascript:alert(document.cookie) and data:text/html,<h1>hi</h1> and file:///etc/passwd, which I did not click.",
            ),
            customer(
                1_058,
                "Or shall I write to mailto:help@lumenandloom.example, help@lumenandloom.example or call tel:+442071234567? ftp://old.example/x HTTPS://SHOUTING.EXAMPLE/PATH https://münchen.example/straße https://例え.example/パス https://user:pass@evil.example/ //evil.example https:evil.example",
            ),
        ],
    },
    Special {
        number: 10_424,
        customer: PIPER,
        channel: Channel::Sms,
        status: Status::Open,
        subject: "💡",
        tags: &["praise"],
        score: Some(10),
        assignee: Some("ana"),
        team: None,
        unread: false,
        lines: &[
            happened(950, TimelineAction::Created),
            customer(950, "💡🛋️😍"),
            assigned(948, "ana"),
            agent(930, "ana", "🙏💛"),
            customer(925, "👩‍👩‍👧‍👦🏳️‍🌈👍🏽👍🏿🇪🇸🇯🇵🫶🫠🥹1️⃣2️⃣❤️‍🔥"),
        ],
    },
    Special {
        number: 10_425,
        customer: MAHA,
        channel: Channel::Email,
        status: Status::Open,
        subject: "طلب رقم ‎#77431‎ (Lumen & Loom)",
        tags: &["delivery"],
        score: Some(4),
        assignee: Some("farid"),
        team: None,
        unread: true,
        lines: &[
            happened(850, TimelineAction::Created),
            customer(
                850,
                "مرحبًا، طلبتُ مصباح «Brass Desk Lamp» بلون أسود، رقم الطلب #77431، ووصلني اللون الأبيض! هل يمكن تبديله قبل 24/11؟ عنواني: 12 شارع الرينبو، عمّان.",
            ),
            assigned(840, "farid"),
            agent(
                820,
                "farid",
                "أهلًا مها، نعتذر عن الخطأ. سنرسل المصباح الأسود اليوم عبر DHL، ورقم التتبع هو JD014600003828392 وسيصلك خلال 3 أيام.",
            ),
            customer(640, "شكرًا فريد! وماذا أفعل بالأبيض؟ هل أعيده أم أحتفظ به 😅"),
        ],
    },
    Special {
        number: 10_426,
        customer: ADA,
        channel: Channel::Sms,
        status: Status::Open,
        subject: "Broken shade",
        tags: &["damaged", "warranty"],
        score: Some(2),
        assignee: Some("nuno"),
        team: Some("returns"),
        unread: true,
        lines: &[
            happened(755, TimelineAction::Created),
            customer_sends(
                755,
                "This is how it came out of the box.",
                &[
                    ("IMG_2041.jpg", AttachmentKind::Image),
                    ("IMG_2042.jpg", AttachmentKind::Image),
                    (
                        "unboxing a rather long name for a film of a lamp, take 3 (final).webm",
                        AttachmentKind::Video,
                    ),
                ],
            ),
            assigned(750, "nuno"),
            agent_sends(
                700,
                "nuno",
                "Oh no. A new shade goes out today; here is your label for the old one.",
                &[
                    ("return-label-77120.pdf", AttachmentKind::File),
                    ("how-to-pack.png", AttachmentKind::Image),
                ],
            ),
            customer_sends(420, "", &[("IMG_2047.jpg", AttachmentKind::Image)]),
        ],
    },
    Special {
        number: 10_427,
        customer: NIAMH,
        channel: Channel::Email,
        status: Status::Open,
        subject: "",
        tags: &[],
        score: None,
        assignee: None,
        team: None,
        unread: true,
        lines: &[happened(665, TimelineAction::Created), customer(665, "?")],
    },
    Special {
        number: 10_428,
        customer: OONA,
        channel: Channel::Sms,
        status: Status::Open,
        subject: "Everything at once",
        tags: &["delivery", "loyalty"],
        score: Some(4),
        assignee: Some("divya"),
        team: None,
        unread: true,
        lines: &[
            keyword(4_300, "JOIN"),
            auto_response(
                4_300,
                "Lumen & Loom: you are in! Up to 4 messages a month. Reply STOP to leave, HELP for help.",
            ),
            campaign(
                2_900,
                "Autumn edit",
                "Lumen & Loom: wool throws and warm light, 20% off this week. bnd.ja/autumn",
            ),
            flow(
                1_500,
                "Order shipped",
                "Lumen & Loom: your order 77502 is on its way. Track it: bnd.ja/track",
            ),
            happened(578, TimelineAction::Created),
            customer(
                578,
                "It says delivered to a locker but I never chose a locker",
            ),
            auto_response(
                578,
                "Thanks for your message. We answer from 9:00 to 18:00 and will be with you in the morning.",
            ),
            happened(577, TimelineAction::Scored),
            assigned(560, "divya"),
            agent(
                540,
                "divya",
                "Good morning! The courier put it into the locker at the station; the code is 4471.",
            ),
            note(
                538,
                "divya",
                "Second locker complaint this week from the same postcode.",
            ),
            done_by(530, TimelineAction::Closed, "divya"),
            keyword(411, "HELP"),
            happened(410, TimelineAction::Reopened),
            customer(410, "The code does not open it"),
        ],
    },
];
