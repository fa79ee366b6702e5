# One apology in three drafts, over a borrowed car. The program only asks; every word of every draft is hers.

$ amends check - --as apology
# Monday night, an hour after Danny's text. She types it fast.
< Hi Danny,
<
< Look, I'm sorry if you're upset about the car. That car park is stupidly
< tight and the door got scraped on the post. I was going to say something
< but I was late back and knackered, and honestly it's only a scratch.
< You've lent it to worse drivers than me.
<
< Can we please just move on before Priya's on Friday?
<
< Beth
> 3:17 The harm is put in an "if".
>     Look, I'm sorry if you're upset about the car. That car park is stupidly
>                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   An "if" leaves it to them to prove that they were hurt.
>   What do you already know about how it landed?
>   apology/conditional-sorry · Lazare 2004; SorryWatch
> 5:1 The day, the stress or somebody else takes the blame.
>     but I was late back and knackered, and honestly it's only a scratch.
>     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   A reason without "it was my doing" sounds like a defence.
>   What was your own choice in it?
>   apology/circumstance · Schumann 2014
> 5:36 The act is made small.
>     but I was late back and knackered, and honestly it's only a scratch.
>                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   How big it was is for the hurt person to say.
>   How big was it for them?
>   apology/making-it-small · Schumann 2014; Lerner 2017
> 8:1 This presses them to answer, meet or move on.
>     Can we please just move on before Priya's on Friday?
>     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   The pace belongs to the person who was hurt.
>   What would you write if they could take all the time they need?
>   apology/hurry · Lerner 2017, seventh ingredient
> It seems to hold: the act, regret, an explanation.
> Not seen: owning it, an offer to put right, what it did to them, what will
> change.
>   Where do you say that it was your doing?
>   What could you offer to put right, if they want it?
= 0

$ amends check - --as apology
# "What do you already know about how it landed?" "What was your own choice in it?" So: the post, the keys, no word.
< Danny,
<
< I'm sorry about the car. On Saturday I scraped the door on the post behind
< the Co-op. Then I parked it back on your drive, put the keys through the
< letterbox and said nothing.
<
< I'll pay for the door. I'll be better about this sort of thing in future.
< Please just say you forgive me so we're all right for Priya's on Friday.
<
< Beth
> 7:24 The promise names no act.
>     I'll pay for the door. I'll be better about this sort of thing in future.
>                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   Nobody can see whether a "better" was kept.
>   What will you do the next time it comes up?
>   apology/promise-without-act · Gollwitzer and Sheeran 2006
> 8:1 Forgiveness is asked for as something due.
>     Please just say you forgive me so we're all right for Priya's on Friday.
>     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
>   It gives the hurt person work, and no room to say not yet.
>   What would you say here if they were free to say no?
>   apology/forgiveness-due · Lewicki 2016, rank six; Lerner 2017, ninth
>   ingredient
> It seems to hold: owning it, the act, an offer to put right, regret, a request
> for forgiveness.
> Not seen: what it did to them, what will change.
>   Where do you say what it did to them?
>   What will you do when a moment like it comes again?
= 0

$ amends check - --as apology
# The day after: what it did to him, what she will do with the next borrowed thing, and nothing that he has to say.
< Danny,
<
< On Saturday I scraped the door of your car on the post behind the Co-op. I
< saw the mark, parked on your drive, put the keys through the letterbox and
< said nothing. That was my choice, and it was a cowardly one.
<
< You found it on Monday with your mum in the passenger seat and the clinic
< waiting, and you had to work out by yourself who had done it. I think that
< hurt more than the door.
<
< I'm sorry.
<
< I rang Hassan's garage and they can do it any day next week. I'll pay them,
< or I'll give you the money if you'd rather go somewhere else. The next time
< I break something that isn't mine, I'll ring the owner before I go home.
<
< You don't have to answer this, or be all right with me by Friday.
<
< Beth
> It seems to hold: owning it, the act, an offer to put right, what it did to
> them, what will change, regret.
> No known pattern found. That does not mean it will land well: read it as the
> other person.
= 0

$ amends list
# The drafts are where she wrote them. None was kept here.
> Nothing is written yet. To begin: amends reflect
= 0
