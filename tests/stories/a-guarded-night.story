# A yes to the guard closes the letter and leaves help and free writing open.

$ amends apology
< y
< n
< n
< n
< n
< n
< n
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
> Your safety comes first
> What you describe can be dangerous. Finding better words would not make it safe.
> It is not your fault if someone frightens you, hurts you or runs your life.
> So there is no help here now for writing to this person. Your own notes stay open to you.
> People who know this well listen without pushing. You decide what happens next.
> If somebody may look at this device, another one is safer for the call.
> If a life is in danger now: call your local emergency number.
>   Find A Helpline: findahelpline.com (someone to talk to; fear, control or violence; under 18; A list of help lines by country, for about 130 countries (count of April 2024).)
> For lines near you: amends config set country GB (or your own two letters).
> You can still write freely, for nobody else: amends reflect free-writing
> To keep no trace of it: amends reflect free-writing --unsaved
= 0

$ amends list
> Nothing is written yet. To begin: amends reflect
= 0

$ amends reflect free-writing --unsaved
< I do not want to write to him. I want to sleep.
<
> Writing for nobody else. An open page that stays with you. No letter is made, nothing is checked.
> About 10 minutes. You can skip any question, and stop at any time.
> This page is not a letter and goes nowhere. If someone else may look at this device, keep to words that are safe to be found, or keep nothing: `amends reflect free-writing --unsaved`. Feel where you sit before you begin.
> (1 of 1)
> What would you like to put down tonight, for nobody else?
>   Ten minutes or three sentences. Stop at any word.
> It is down on the page, and you do not have to carry it in your head tonight. Help is one key away if you want company. If you like, one small thing for the next ten minutes, or nothing. Let your eyes rest on something in the room that has nothing to do with this.
= 0

$ amends list
> Nothing is written yet. To begin: amends reflect
= 0
