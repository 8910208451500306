//! Hebrew.

use super::{ANY, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "הזמנה {order} לא הגיעה",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{שלום|היי|בוקר טוב}, הזמנה {order} הייתה אמורה להגיע לפני {days} ימים. {מה קורה איתה?|אפשר לבדוק בבקשה?}",
            ),
            a("שלום {first}, מצטערים על העיכוב. פנינו לחברת השליחויות ונחזור אליך מחר עד הצהריים."),
            c("{תודה, מחכה.|זה מה שאמרו לי גם בשבוע שעבר.}"),
            n("Courier has it at the Haifa depot."),
            a("החבילה נמצאה ותגיע מחר בין 9 ל־13. דמי המשלוח עלינו."),
            c("{הגיע, תודה רבה! 🙏|השעה שתיים ועדיין כלום.}"),
        ],
    },
    Scenario {
        subject: "החלפת מידה",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c("המידה {size} קצת {צרה|קצרה} עליי. אפשר להחליף ל־{bigger}?"),
            a("בטח, {first}! שמרנו לך {bigger} ותווית ההחזרה במייל."),
            c("{איזה שירות, תודה!|אין לי מדפסת…}"),
            a("מספיק להראות את הקוד בנקודת האיסוף."),
        ],
    },
    Scenario {
        subject: "חיוב כפול",
        channels: WRITTEN,
        tags: &["billing"],
        score: (0, 2),
        turns: &[
            c("חויבתי פעמיים על {amount}! {זה לא מקובל.|אני רוצה את הכסף היום.}"),
            a("צודק לגמרי, {first}. אחד החיובים היה רק שמור ושחררנו אותו עכשיו."),
            c("{עדיין רואה את שניהם.|נעלם, תודה.}"),
            a("דיברנו עם חברת הסליקה ויש לנו אישור בכתב."),
        ],
    },
    Scenario {
        subject: "הגיע שבור",
        channels: ANY,
        tags: &["damaged"],
        score: (1, 3),
        turns: &[
            pic("ככה הגיעה {product} 😞", "tmuna.jpg"),
            a("אוי, מצטערים {first}! להחליף או להחזיר את הכסף?"),
            c("{להחליף, בבקשה.|כסף בחזרה.}"),
            a("טופל. אין צורך להחזיר את הפריט."),
        ],
    },
    Scenario {
        subject: "שאלה לפני קנייה",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (5, 8),
        turns: &[
            c("{יש משלוח ל{city}?|אפשר עטיפת מתנה? 🎁|מתי זה חוזר למלאי?}"),
            a("כן, {first}, תוך {days} ימים בערך."),
            c("{מעולה, מזמין.|תודה, אחשוב על זה.}"),
        ],
    },
];
