//! English: before buying, accounts, payments, praise.

use super::{ANY, LETTER, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Question before ordering",
        channels: WRITTEN,
        tags: &["pre-sale"],
        score: (5, 7),
        turns: &[
            c(
                "{Does the {product} come in a longer cut? I am 1.92 m|Is the {product} really the colour of the picture?|How heavy is the {product}? I am moving by bike}",
            ),
            a(
                "Good question, {first}! The {product} in {bigger} is four centimetres longer than in {size}. Shall I put one aside for you?",
            ),
            c("{Yes please!|Let me think about it.|And how does it compare with the {other}?}"),
            a("It is yours until Sunday. Just write when you have decided."),
        ],
    },
    Scenario {
        subject: "Voucher {voucher} does not work",
        channels: ANY,
        tags: &["loyalty"],
        score: (3, 6),
        turns: &[
            c(
                "The code {voucher} says {\"not valid for this basket\"|\"expired\"|nothing at all, it just empties my basket}. It's from this morning's message!",
            ),
            a(
                "Hi {first}, that code is only for full-price items, and the {product} is in the sale. I have made you one that takes both: {voucher}B.",
            ),
            c(
                "{That one works, thanks!|Works! You're a star ⭐|It takes off {part} instead of 20%?}",
            ),
            a("Enjoy the {product}!"),
        ],
    },
    Scenario {
        subject: "Cannot sign in",
        channels: WRITTEN,
        tags: &["account"],
        score: (2, 5),
        turns: &[
            c(
                "I asked for a new password {three|four|five} times and no mail comes. {Yes, I looked in spam.|Is my account gone?}",
            ),
            a(
                "Your account is fine, {first}. It is under another address of yours, one that ends in .org. Could that be?",
            ),
            c(
                "{Oh. OH. Yes. Sorry!|No, that one is from 2015 and I can't open it any more.|Maybe my wife's?}",
            ),
            n("Ask for the last order number before changing the address."),
            a("Then I can move it: which was your last order number?"),
            c("{order}, the {product}."),
            a("That's the one. Your new address is in, and a mail for the password is on its way."),
        ],
    },
    Scenario {
        subject: "Invoice with VAT number",
        channels: LETTER,
        tags: &["billing"],
        score: (4, 6),
        turns: &[
            c(
                "Hello,\n\ncould I have the invoice for order {order} with our company's name and VAT number, please? Accounting wants it by {Friday|the end of the month}.\n\nKind regards\n{first}",
            ),
            a(
                "Hello {first},\n\nhere it is. For the next orders you can enter the number under Account > Company.\n\n{agent}",
            ),
            c(
                "{The total is right but the city is not: we are in {city}.|Perfect, thank you.|It says \"draft\" across the page?}",
            ),
            a("Corrected and sent again. Sorry for the extra round."),
        ],
    },
    Scenario {
        subject: "Charged twice",
        channels: ANY,
        tags: &["billing"],
        score: (0, 3),
        turns: &[
            c(
                "You took {amount} TWICE. {I have rent to pay.|Twice! For one {product}!|My card is now blocked.}",
            ),
            a(
                "I see it, {first}, and I am sorry. One of the two was only reserved. I have released it just now; with some banks it takes until tomorrow to show.",
            ),
            c("{It shows. OK. Thank you.|Tomorrow is too late.|Still both of them there.}"),
            n("Provider ticket open, ref {order}."),
            a(
                "I have called the payment provider. They confirm in writing that the second {amount} are free; I can send you the letter for your bank.",
            ),
        ],
    },
    Scenario {
        subject: "The lamp flickers",
        channels: WRITTEN,
        tags: &["warranty"],
        score: (3, 5),
        turns: &[
            c(
                "I bought the {brass desk lamp|pendant light|paper floor lamp} in 2024 and {it flickers since last week|the switch is loose|one arm does not hold any more}. {Is that still under warranty?|What can I do?}",
            ),
            a(
                "It is, {first}: five years on everything that carries current. Could you send a short film of it?",
            ),
            pic("Here. You can hear it too.", "flicker-still.jpg"),
            a(
                "Thank you, that is the dimmer. A new one with instructions is on its way; should you rather have it done, we pay the electrician up to {part}.",
            ),
            c(
                "{I can do that myself, thanks!|I would rather not touch the wires.|Great, will report back.}",
            ),
        ],
    },
    Scenario {
        subject: "Change of address",
        channels: QUICK,
        tags: &["address"],
        score: (4, 6),
        turns: &[
            c(
                "{Moved house! Can order {order} go to number {house} instead?|wrong address on {order}, need to change it quick|Hi, can you send {order} to my office?}",
            ),
            a("Just in time. What is the full address, please?"),
            c("{house} Canal Street, {city}. Second floor, the bell says \"{first}\"."),
            a("Changed. You get a new tracking link within the hour."),
            c("{legend|Thank you!|Got it 👍}"),
        ],
    },
    Scenario {
        subject: "Just wanted to say",
        channels: ANY,
        tags: &["praise"],
        score: (9, 10),
        turns: &[
            pic(
                "No problem this time: I just wanted to show you the {product} in its new home. {We love it.|The cat loves it too.|Best thing I bought this year!}",
                "at-home.jpg",
            ),
            a(
                "You have made our morning, {first}! May we show the picture to the people who made it?",
            ),
            c(
                "{Of course!! 🥰|Please do, and tell them thank you from {city}.|Sure, but not the socks on the floor 😂}",
            ),
            a("Socks cropped. Thank you!"),
        ],
    },
    Scenario {
        subject: "Gift wrapping",
        channels: WRITTEN,
        tags: &["gift", "orders"],
        score: (5, 8),
        turns: &[
            c(
                "Can order {order} be wrapped as a present? {It's for my mum's 70th.|And without the invoice in the box please!}",
            ),
            a("With pleasure, {first}. Shall we write a card?"),
            c(
                "{\"To the brightest person I know.\"|\"Sorry I'm late. Love, {first}\"|No card, thanks.}",
            ),
            a("Written by hand, in our best ink. It leaves tomorrow."),
            c("You people are great 💛"),
        ],
    },
    Scenario {
        subject: "Back in stock?",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (4, 7),
        turns: &[
            c(
                "{when is the {product} back in {size}|Is the {product} coming back? I have waited since spring|any chance of the {product} before the holidays}",
            ),
            a("In about {days} days, {first}. Shall I text you when it is here?"),
            c("{yes please|Yes! Two of them|And the {other}?}"),
            a("Noted. You will be the first to know."),
        ],
    },
    Scenario {
        subject: "Points have vanished",
        channels: ANY,
        tags: &["loyalty"],
        score: (2, 5),
        turns: &[
            c(
                "I had 1,240 points last week and now it says 0. {Where are they?|Is this a bug or a trick?}",
            ),
            a(
                "Neither, {first}: they moved to your new card and the page had not noticed. You should see 1,240 again.",
            ),
            c("{I see 1,239 😄|All back, thanks.|Now it says 2,480. I'll take it.}"),
            n("Balance shown doubled for merged cards. Told the shop team."),
            a("Thank you for being honest about it! Keep 100 of them for that."),
        ],
    },
    Scenario {
        subject: "Wholesale prices",
        channels: LETTER,
        tags: &["wholesale"],
        score: (5, 7),
        turns: &[
            c(
                "Hello, we run a small hotel in {city} and would like forty of the {product}. Is there a price for that many, and can you deliver in two lots?",
            ),
            a(
                "Hello {first}, there is: our sheet is attached. Two lots are no problem. When do you open?",
            ),
            c(
                "{In May, if the plumber keeps his word.|We are open already, so the sooner the better.|Could we see one first?}",
            ),
            a("A sample is on its way, with our compliments."),
        ],
    },
    Scenario {
        subject: "Unsubscribe me",
        channels: ANY,
        tags: &["account"],
        score: (1, 4),
        turns: &[
            c(
                "{I have unsubscribed three times. Stop writing to me about lamps.|TAKE ME OFF YOUR LIST|How do I get fewer of these messages? One a month is plenty.}",
            ),
            a("Done, {first}, from all lists. You will only hear from us about orders."),
            c("{We'll see.|Thank you.|And yet here is another one from today…}"),
            a("That one was on its way already. It was the last."),
        ],
    },
];
