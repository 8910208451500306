//! English: deliveries, returns, refunds, damage.

use super::{ANY, LETTER, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Order {order} has not arrived",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{Hi|Hello|Good morning}, my order {order} was due {days} days ago and the tracking has not moved since {Monday|the depot|it left you}. Can you find out where it is?",
            ),
            a(
                "Hi {first}, I am sorry about the wait. I can see it was scanned at the depot and then nothing. I have asked the courier to look for it and will write again by tomorrow noon. {agent}",
            ),
            c(
                "{Thank you. I'm home all day if they want to try again.|OK. Please hurry, it is a present.|Fine, but I took a day off for this.}",
            ),
            n("Courier says lost in sorting. Resend if nothing by tomorrow."),
            a(
                "It turned up in the wrong van, {first}. It comes tomorrow between 9 and 13, and I have taken the delivery fee off your order.",
            ),
            c(
                "{It's here! Thanks for staying on it.|Still nothing at half past one…|Just arrived, a bit squashed but fine 👍}",
            ),
            a("Thank you for telling us, and for your patience."),
        ],
    },
    Scenario {
        subject: "Tracking says delivered",
        channels: ANY,
        tags: &["delivery"],
        score: (0, 3),
        turns: &[
            c(
                "Tracking says delivered and signed for by \"{Dave|J. Smith|front desk|M.}\". {I live alone.|There is no front desk here.|Nobody of that name lives at number {house}.}",
            ),
            a(
                "That is not good enough, {first}. Could you check with the neighbours at the even numbers while I ask for the driver's photo?",
            ),
            c("I have asked everybody on the {street|floor}. NOBODY has it."),
            a("The photo shows a green door. Is yours green?"),
            c(
                "{Mine is red. Brilliant.|No. White. It has always been white.|Blue. So who has a green door…}",
            ),
            n("Wrong address confirmed by photo. Replacement approved."),
            a(
                "A new {product} leaves today by express, at no cost of course. I am sorry for the trouble.",
            ),
        ],
    },
    Scenario {
        subject: "Swap {size} for {bigger}",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c(
                "The {product} is lovely but {size} is {tight across the shoulders|too short|a squeeze}. Could I swap it for a {bigger}?",
            ),
            a(
                "Of course, {first}. I have put a {bigger} aside; the label for sending {size} back is in your email.",
            ),
            c(
                "{That was quick! Do I have to wait until mine is back with you?|Can I drop it at a shop instead?|Lovely. And if {bigger} is too big?}",
            ),
            a("No need: the {bigger} goes out as soon as the parcel shop has scanned yours."),
            c("{Dropped it off this morning 🙂|Perfect, done.|Great service, thanks {agent}!}"),
        ],
    },
    Scenario {
        subject: "Refund for order {order}",
        channels: WRITTEN,
        tags: &["billing", "returns"],
        score: (1, 4),
        turns: &[
            c(
                "I sent the {product} back {days} days ago. {Where is my refund?|When do I get my {amount} back?|It says received, but no money.}",
            ),
            a(
                "Hi {first}, it was booked in yesterday. The {amount} should be on your card in three to five working days.",
            ),
            c(
                "{My bank says there is nothing on its way.|Five days for a click of a mouse?|OK, I will watch for it.}",
            ),
            n("Payment provider shows refund pending. Told them to push."),
            a(
                "I have had it sent again with a reference: LL-{order}. If your bank still sees nothing on Friday, tell me and I will call them myself.",
            ),
            c("It arrived, but {part} is missing from it."),
            a("That was the delivery fee, which we should have given back too. It is on its way."),
        ],
    },
    Scenario {
        subject: "Arrived broken",
        channels: ANY,
        tags: &["damaged"],
        score: (1, 4),
        turns: &[
            pic(
                "The {product} arrived {with a crack right through it|bent|with the glass in pieces}. The box {looks fine, so I think it was packed like that|had a hole the size of a fist}.",
                "damage-1.jpg",
            ),
            a(
                "Oh no, I am sorry, {first}. Thank you for the picture. Would you like a new one, or the money back?",
            ),
            c(
                "{A new one please, it's for a birthday on Saturday.|Money back. I can't wait another week.|A new one, if somebody packs it properly.}",
            ),
            a("Done. Keep the broken one, you need not send it back."),
            c("{Thank you, that is very fair.|And what do I do with all the glass?|OK.}"),
        ],
    },
    Scenario {
        subject: "Wrong colour",
        channels: ANY,
        tags: &["returns"],
        score: (2, 5),
        turns: &[
            pic(
                "I ordered the {product} in {sand|forest green|black} and got {bright orange|white|something that is purple, I think}.",
                "IMG_0457.jpg",
            ),
            a(
                "That is quite a difference! I am sorry, {first}. The right one leaves us tomorrow. Would you put the other one back into its box for the courier?",
            ),
            c(
                "{What time will he come?|My partner likes the wrong one now. Can we keep it and pay less?|Sure.}",
            ),
            a("Keep it for {part}, if you like it: I have sent you the link."),
            c("Deal 😄"),
        ],
    },
    Scenario {
        subject: "Part of the order missing",
        channels: ANY,
        tags: &["orders"],
        score: (3, 5),
        turns: &[
            c(
                "Only half of order {order} was in the box: the {product} is here, the {other} isn't.",
            ),
            a(
                "They travel separately this week, {first}: the {other} comes from another warehouse, in about {days} days. We should have said so.",
            ),
            c(
                "{You should. I nearly called the police on my neighbour.|Ah! OK then, no problem.|Is there a second tracking number?}",
            ),
            a("You should have it in your inbox now."),
        ],
    },
    Scenario {
        subject: "Return label",
        channels: WRITTEN,
        tags: &["returns"],
        score: (4, 6),
        turns: &[
            c(
                "I don't have a printer. {How do I send the {product} back?|Can I return order {order} without a label?}",
            ),
            a(
                "No printer needed, {first}: show this code at any parcel shop and they print it for you: LL{order}.",
            ),
            c(
                "{The shop says the code is not valid 😕|Wonderful, thanks.|Which parcel shop? There are three kinds here.}",
            ),
            n("Code was for the wrong carrier. New one made."),
            a("My mistake, that code was for another carrier. This one works: {voucher}-{order}."),
        ],
    },
    Scenario {
        subject: "Cancel order {order}",
        channels: QUICK,
        tags: &["orders"],
        score: (3, 6),
        turns: &[
            c(
                "{Please cancel order {order}, I clicked twice|Can you stop order {order}? Bought the wrong one|cancel {order} pls}",
            ),
            a(
                "Caught it before packing: order {order} is cancelled and {amount} are on their way back to you.",
            ),
            c("{phew, ty|Thank you so much, that was fast|And the other one stays, right?}"),
            a("The other one stays as it is and ships tonight."),
        ],
    },
    Scenario {
        subject: "Courier was rude",
        channels: WRITTEN,
        tags: &["delivery"],
        score: (0, 2),
        turns: &[
            c(
                "Your courier threw the parcel over the gate, onto the dog. THE DOG IS FINE. The {product} is not.",
            ),
            a(
                "I am glad about the dog and sorry about the rest, {first}. A new {product} is being packed. May I pass your message on to the courier's manager?",
            ),
            c(
                "{Please do, word for word.|Yes. And I want an apology, in writing.|Do whatever you like, I just want my parcel.}",
            ),
            n("Second complaint about this driver. Escalated to the depot."),
            a(
                "They have apologised to me, and will to you: a letter is on its way with a voucher of {part}.",
            ),
        ],
    },
    Scenario {
        subject: "Late again",
        channels: LETTER,
        tags: &["delivery", "wholesale"],
        score: (1, 3),
        turns: &[
            c(
                "Dear team,\n\nthis is the third wholesale delivery in a row that is late. Our shop in {city} opens on {Thursday|the first|Saturday} with empty shelves.\n\nWhat are you going to do about it?\n\n{first}",
            ),
            a(
                "Dear {first},\n\nyou are right to be angry. Twelve of the twenty boxes are in {city} already and come tomorrow before ten; the other eight follow by a van of our own.\n\n{agent}",
            ),
            c(
                "Tomorrow before ten is what I was told last time. I will believe it when I see the van.",
            ),
            n("Call at 9:30, not by mail."),
            a("The van is on its way, the driver's name is Pilar, and she has your number."),
        ],
    },
];
