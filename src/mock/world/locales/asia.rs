//! Asia, from the Mediterranean to Japan.

use super::{Language, Locale, city, names};

/// India and Singapore; they write English to a foreign shop.
pub(super) const INDIAN: Locale = Locale {
    language: Language::English,
    share: 4,
    family_first: false,
    firsts: names![
        "Priya"; "Arjun"; "Kavitha"; "Rohan"; "Ananya"; "सुनीता" = "Sunita"; "Venkatesh";
        "Zainab"; "Harpreet"; "Ishaan"
    ],
    lasts: names![
        "Raman"; "Iyer"; "Banerjee"; "Chaudhary"; "शर्मा" = "Sharma"; "Venkataraman"; "Gill";
        "Fernandes"; "Kulkarni"
    ],
    cities: &[
        city("Bengaluru", "Asia/Kolkata", "+91 98450 55", "INR"),
        city("Pune", "Asia/Kolkata", "+91 98220 55", "INR"),
        city("Singapore", "Asia/Singapore", "+65 8555 0", "SGD"),
    ],
};

/// China, Taiwan, Hong Kong; they write English to a foreign shop.
pub(super) const CHINESE: Locale = Locale {
    language: Language::English,
    share: 3,
    family_first: true,
    firsts: names![
        "芳" = "Fang"; "子涵" = "Zihan"; "偉" = "Wei"; "欣怡" = "Xinyi"; "建國" = "Jianguo";
        "美玲" = "Meiling"
    ],
    lasts: names![
        "王" = "Wang"; "陳" = "Chen"; "林" = "Lin"; "張" = "Zhang"; "歐陽" = "Ouyang"
    ],
    cities: &[
        city("台北", "Asia/Taipei", "+886 955 55", "TWD"),
        city("香港", "Asia/Hong_Kong", "+852 9555 0", "HKD"),
        city("上海", "Asia/Shanghai", "+86 139 1555 0", "CNY"),
    ],
};

/// Korea; they write English to a foreign shop.
pub(super) const KOREAN: Locale = Locale {
    language: Language::English,
    share: 2,
    family_first: true,
    firsts: names![
        "서연" = "Seoyeon"; "민준" = "Minjun"; "지우" = "Jiwoo"; "하은" = "Haeun"; "도윤" = "Doyun"
    ],
    lasts: names![
        "김" = "Kim"; "박" = "Park"; "최" = "Choi"; "정" = "Jung"; "남궁" = "Namgung"
    ],
    cities: &[
        city("서울", "Asia/Seoul", "+82 10 5550 ", "KRW"),
        city("부산", "Asia/Seoul", "+82 10 5551 ", "KRW"),
    ],
};

/// Japan.
pub(super) const JAPANESE: Locale = Locale {
    language: Language::Japanese,
    share: 5,
    family_first: true,
    firsts: names![
        "愛子" = "Aiko"; "陽翔" = "Haruto"; "結衣" = "Yui"; "健太" = "Kenta"; "美咲" = "Misaki";
        "さくら" = "Sakura"; "大輔" = "Daisuke"; "千尋" = "Chihiro"; "蓮" = "Ren"
    ],
    lasts: names![
        "田中" = "Tanaka"; "佐藤" = "Sato"; "鈴木" = "Suzuki"; "渡辺" = "Watanabe"; "小林" = "Kobayashi";
        "長谷川" = "Hasegawa"; "勅使河原" = "Teshigawara"; "森" = "Mori"
    ],
    cities: &[
        city("東京", "Asia/Tokyo", "+81 90 5550 ", "JPY"),
        city("大阪", "Asia/Tokyo", "+81 90 5551 ", "JPY"),
        city("札幌", "Asia/Tokyo", "+81 90 5552 ", "JPY"),
    ],
};

/// Egypt, Jordan, the Gulf, Morocco.
pub(super) const ARABIC: Locale = Locale {
    language: Language::Arabic,
    share: 4,
    family_first: false,
    firsts: names![
        "ليلى" = "Layla"; "أحمد" = "Ahmad"; "نور" = "Nour"; "يوسف" = "Yousef"; "مريم" = "Maryam";
        "عبد الرحمن" = "Abdulrahman"; "سلمى" = "Salma"; "كريم" = "Karim"
    ],
    lasts: names![
        "حداد" = "Haddad"; "المصري" = "Almasri"; "الخطيب" = "Alkhatib"; "بن عيسى" = "BenAissa";
        "الزهراني" = "Alzahrani"; "منصور" = "Mansour"
    ],
    cities: &[
        city("القاهرة", "Africa/Cairo", "+20 100 555 ", "EGP"),
        city("عمّان", "Asia/Amman", "+962 79 555 ", "JOD"),
        city("دبي", "Asia/Dubai", "+971 50 555 ", "AED"),
        city("الدار البيضاء", "Africa/Casablanca", "+212 661 55 ", "MAD"),
    ],
};

/// Israel.
pub(super) const HEBREW: Locale = Locale {
    language: Language::Hebrew,
    share: 3,
    family_first: false,
    firsts: names![
        "נועה" = "Noa"; "איתי" = "Itai"; "תמר" = "Tamar"; "יונתן" = "Yonatan"; "שירה" = "Shira";
        "עומר" = "Omer"
    ],
    lasts: names![
        "לוי" = "Levi"; "בן־דוד" = "BenDavid"; "פרידמן" = "Friedman"; "אברהמי" = "Avrahami";
        "שפירא" = "Shapira"
    ],
    cities: &[
        city("תל אביב", "Asia/Jerusalem", "+972 50 555 ", "ILS"),
        city("חיפה", "Asia/Jerusalem", "+972 52 555 ", "ILS"),
    ],
};
