# An apology from the first question to the letter, and both evenings' entries afterwards.

$ amends apology
< n
< n
< n
< n
< n
< n
< n
< 1
< Honesty
< I told Ana about your diagnosis at lunch on Friday.
<
< That was mine to keep and I gave it away.
<
< You walked into the office and three people already knew.
<
< I have asked Ana to say nothing more, and I told her that I was wrong to speak.
<
< When someone asks me about you, I will say that they can ask you.
<
< I am sorry.
< n
< n
< Dear Mira,
< y
< Sam
< She may read the first line twice.
<
> What you write is kept in HOME/data/journal, as plain files that are yours.
> Nothing leaves this device, but someone who uses it could read them.
> Another place: amends config set data FOLDER. Without a trace: --unsaved.
> First a few questions about safety. Your answers are not kept. You can skip each one.
> If a life is in danger now: call your local emergency number.
>   Find A Helpline: findahelpline.com (someone to talk to; fear, control or violence; under 18; A list of help lines by country, for about 130 countries (count of April 2024).)
> For lines near you: amends config set country GB (or your own two letters).
> (1 of 7)
> Has this person been violent to you, threatened you, or made you afraid of them?
>   Fear is enough for a yes, also if it is hard to explain. Skipping is fine, and help stays in sight.
> (2 of 7)
> Does this person control where you go, who you see, your money or your phone?
>   Control can be checking, deciding, or having to ask first. One of these is enough. Skipping is fine.
> (3 of 7)
> Has this person asked for no contact, or blocked you?
>   Several messages left unanswered count too; one does not. Skipping is fine.
> (4 of 7)
> Is there an order or a rule about contact between you two?
>   From a court, the police, a workplace or a school. Skipping is fine if you are not sure.
> (5 of 7)
> Have you hit, threatened or followed this person, or are you afraid that you might?
>   A yes is not held against you here. It closes letters for now, and shows who can help. You can skip it.
> (6 of 7)
> Are you thinking about ending your life, or about hurting yourself or anyone else?
>   After a yes, nothing else is asked. The lines above are there in any case. Skipping is fine.
> (7 of 7)
> Are you under 18?
>   A yes puts the lines for young people first. Leave it out if you like.
> An apology in your own words. One act, owned, with what it did, what you can put right and what will be different.
> About 25 minutes. You can skip any question, and stop at any time.
> An apology can open a door that nothing else opens; whether anyone walks through is theirs. Here it grows from your own sentences. Six answers are enough for a letter; the rest is optional, and never sending it is fine. Breathe out slowly once before you begin.
> (1 of 14)
> Looking only at your own acts, which of these fits tonight?
>   All three are good answers.
>   1. There is something I did that I want to own
>   2. I am not sure yet
>   3. There is nothing for me to apologise for
> (2 of 14)
> Which value would you like to act on here?
>   Fairness, loyalty, honesty, kindness. One word, and it is not part of the letter.
> (3 of 14)
> Which one act of yours is this about?
>   As a sentence to them that begins with I: "I told Mira what you had told me in trust." One act is enough.
> (4 of 14)
> Which words would say that it was your doing?
>   "That was my doing." Only as far as it is true. Reasons have their own place later, if they are asked for.
> (5 of 14)
> What did it do to them, as far as you know?
>   What they said or you saw: "You sat there while they all knew." Where it is a guess, you could call it one.
> (6 of 14)
> What could you offer to put right, if they want it?
>   "I will tell the others that it was me." "I would like to pay for it." Or ask what would help. They may say no to it.
> (7 of 14)
> When a moment like it comes again, what will you do?
>   "If someone asks me about you, then I will say: ask her." "I will be better" is hard to see and hard to keep.
> (8 of 14)
> Which words of regret, if any, would sound like you?
>   "I am sorry", said once, is enough for many. Use the words they would hear as an apology, if you feel it.
> (9 of 15)
> Has an explanation been asked for?
>   If not, leave it at no. Unasked, it easily sounds like a defence.
> (10 of 15)
> Shall the letter ask for forgiveness?
>   Many people leave it out, because being asked can be one more thing to carry. Either is fine.
> (11 of 14)
> How does the letter greet them?
>   The whole first line: "Dear Sam,". A code name is fine for now.
> (12 of 14)
> This line can be added: "There is no need to answer this." Shall it?
>   It is there to leave them free, so only if you mean it.
> (13 of 14)
> How would you sign it?
>   The last line, as you write it to them.
> Here are your own sentences, in an order that people often find easy to hear.
> ----------------------------------------
> Dear Mira,
> I am sorry. I told Ana about your diagnosis at lunch on Friday.
> That was mine to keep and I gave it away.
> You walked into the office and three people already knew.
> I have asked Ana to say nothing more, and I told her that I was wrong to speak.
> When someone asks me about you, I will say that they can ask you.
> There is no need to answer this.
> Sam
> ----------------------------------------
> It seems to hold: owning it, the act, an offer to put right, what it did to them, what will change, regret.
> No known pattern found. That does not mean it will land well: read it as the other person.
> (14 of 14)
> Read your words once, slowly, as if you were them. How might they read?
>   A guess is enough. One line may land, another may sting; you can go back and change any of them.
> You wanted to act on this: Honesty. Let it sleep for a night, and look again by daylight. Being ready to listen matters more than the perfect words, and what you do afterwards says the rest, slowly.
> Owning something is hard work, and you may rest from it now. Nothing needs sending tonight. Get up, drink a glass of water, and feel your feet carry you.
> Kept in HOME/data/journal/2026/2026-11-21-apology.md
> Dear Mira,
> I am sorry. I told Ana about your diagnosis at lunch on Friday.
> That was mine to keep and I gave it away.
> You walked into the office and three people already knew.
> I have asked Ana to say nothing more, and I told her that I was wrong to speak.
> When someone asks me about you, I will say that they can ask you.
> There is no need to answer this.
> Sam
= 0

$ amends list
> November 2026
>    1  Sat 21  An apology in your own words  89 words
= 0

$ amends show last --json
> {"id":"2026-11-21-apology","path":"HOME/data/journal/2026/2026-11-21-apology.md","day":"2026-11-21","created":"2026-11-21T22:40:00+01:00","status":"done","set":"apology","title":"An apology in your own words","person":null,"feelings":[],"tags":[],"words":89,"answers":{"apology-owed":"something","value":"Honesty","act":"I told Ana about your diagnosis at lunch on Friday.","ownership":"That was mine to keep and I gave it away.","impact":"You walked into the office and three people already knew.","repair":"I have asked Ana to say nothing more, and I told her that I was wrong to speak.","change":"When someone asks me about you, I will say that they can ask you.","regret":"I am sorry.","they-asked":false,"forgiveness-request":false,"addressee":"Dear Mira,","no-answer":true,"sign-off":"Sam","reads-to-them":"She may read the first line twice."},"markdown":"---\namends: 1\nset: apology\ntitle: An apology in your own words\nevening: 2026-11-21\ncreated: 2026-11-21T22:40:00+01:00\nstatus: done\n---\n\n# An apology in your own words\n\n## Looking only at your own acts, which of these fits tonight? <!-- apology-owed select -->\n\nThere is something I did that I want to own\n\n## Which value would you like to act on here? <!-- value line -->\n\nHonesty\n\n## Which one act of yours is this about? <!-- act -->\n\nI told Ana about your diagnosis at lunch on Friday.\n\n## Which words would say that it was your doing? <!-- ownership -->\n\nThat was mine to keep and I gave it away.\n\n## What did it do to them, as far as you know? <!-- impact -->\n\nYou walked into the office and three people already knew.\n\n## What could you offer to put right, if they want it? <!-- repair -->\n\nI have asked Ana to say nothing more, and I told her that I was wrong to speak.\n\n## When a moment like it comes again, what will you do? <!-- change -->\n\nWhen someone asks me about you, I will say that they can ask you.\n\n## Which words of regret, if any, would sound like you? <!-- regret line -->\n\nI am sorry.\n\n## Has an explanation been asked for? <!-- they-asked confirm -->\n\nNo\n\n## Shall the letter ask for forgiveness? <!-- forgiveness-request confirm -->\n\nNo\n\n## How does the letter greet them? <!-- addressee line -->\n\nDear Mira,\n\n## This line can be added: \"There is no need to answer this.\" Shall it? <!-- no-answer confirm -->\n\nYes\n\n## How would you sign it? <!-- sign-off line -->\n\nSam\n\n## Read your words once, slowly, as if you were them. How might they read? <!-- reads-to-them -->\n\nShe may read the first line twice.\n\n## Draft: apology <!-- apology letter -->\n\nDear Mira,\n\nI am sorry. I told Ana about your diagnosis at lunch on Friday.\nThat was mine to keep and I gave it away.\n\nYou walked into the office and three people already knew.\n\nI have asked Ana to say nothing more, and I told her that I was wrong to speak.\n\nWhen someone asks me about you, I will say that they can ask you.\n\nThere is no need to answer this.\n\nSam\n"}
= 0
