# A whole night: the reflection, the list, and the entry again. Nobody sits at a terminal here.

$ amends reflect --seed 7
< tired, 8
< We passed in the street and he looked away.
< It stung.
<
< I slept badly and my neck is tight.
<
< I would say: no wonder.
<
< 6
> What you write is kept in HOME/data/journal, as plain files that are yours.
> Nothing leaves this device, but someone who uses it could read them.
> Another place: amends config set data FOLDER. Without a trace: --unsaved.
> Nightly reflection. Five quiet minutes before the day closes. Every question can be skipped, and one is enough.
> About 5 minutes. You can skip any question, and stop at any time.
> (1 of 5)
> Which feeling have you brought with you tonight?
>   The nearest word is near enough. Your own words are welcome, and so are two at once.
>   much energy, unpleasant: 1 angry, 2 anxious, 3 upset, 4 stressed, 5 frustrated, 6 afraid, 7 guilty, 8 hurt
>   much energy, pleasant: 9 happy, 10 excited, 11 hopeful, 12 proud, 13 glad, 14 amused, 15 curious, 16 surprised
>   little energy, unpleasant: 17 sad, 18 lonely, 19 tired, 20 ashamed, 21 disappointed, 22 empty, 23 numb, 24 heavy
>   little energy, pleasant: 25 calm, 26 relieved, 27 content, 28 thankful, 29 safe, 30 loved, 31 rested, 32 peaceful
> (2 of 5)
> What happened today that is still with you, if anything?
>   One thing is enough. It can be about anything or anyone.
> (3 of 5)
> Which small, easy moment of this week, if any, could a film show?
>   Who stood where, what was on the table.
> (4 of 5)
> What comforted you today, if anything did?
> (5 of 5)
> How heavy is it now?
>   There is no right number. It only helps to see later how evenings differ.
>   0 light to 10 heavy
> That is enough for tonight. What you wrote can stay here while you rest. One small thing tomorrow, or nothing, is plenty. Feel where the chair or the bed holds you, for one slow breath.
> Kept in HOME/data/journal/2026/2026-11-21-nightly.md
= 0

$ amends list
> November 2026
>    1  Sat 21  Nightly reflection  tired, hurt · 29 words
= 0

$ amends show last
> HOME/data/journal/2026/2026-11-21-nightly.md
> Nightly reflection
> Saturday 21 November · tired, hurt
> Which feeling have you brought with you tonight?
> tired, hurt
> What happened today that is still with you, if anything?
> We passed in the street and he looked away.
> It stung.
> Which small, easy moment of this week, if any, could a film show?
> I slept badly and my neck is tight.
> What comforted you today, if anything did?
> I would say: no wonder.
> How heavy is it now?
> 6 of 10
= 0

$ amends reflect --seed 8
# A second one on the same evening stands beside the first.
< calm
< Nothing new.
<
< /skip
< /leave
> Nightly reflection. Five quiet minutes before the day closes. Every question can be skipped, and one is enough.
> About 5 minutes. You can skip any question, and stop at any time.
> (1 of 5)
> Which feeling have you brought with you tonight?
>   The nearest word is near enough. Your own words are welcome, and so are two at once.
>   much energy, unpleasant: 1 angry, 2 anxious, 3 upset, 4 stressed, 5 frustrated, 6 afraid, 7 guilty, 8 hurt
>   much energy, pleasant: 9 happy, 10 excited, 11 hopeful, 12 proud, 13 glad, 14 amused, 15 curious, 16 surprised
>   little energy, unpleasant: 17 sad, 18 lonely, 19 tired, 20 ashamed, 21 disappointed, 22 empty, 23 numb, 24 heavy
>   little energy, pleasant: 25 calm, 26 relieved, 27 content, 28 thankful, 29 safe, 30 loved, 31 rested, 32 peaceful
> (2 of 5)
> What happened today that is still with you, if anything?
>   One thing is enough. It can be about anything or anyone.
> (3 of 5)
> On 21 November you wrote:
>   | We passed in the street and he looked away.
>   | It stung.
> This stayed with you last time. What is different about it tonight, if anything?
>   "The same" is a full answer.
> (4 of 5)
> On 21 November you wrote:
>   | tired, hurt
> These were your feelings this week. Which one came most often?
>   There is no right mix.
> What you wrote is kept as a draft in HOME/data/journal/2026/2026-11-21-nightly-2.md
> Go on with it when you like: amends resume
= 130

$ amends resume 2026-11-21-nightly-2
< /skip
< /skip
< 2
> Nightly reflection. Five quiet minutes before the day closes. Every question can be skipped, and one is enough.
> About 5 minutes. You can skip any question, and stop at any time.
> (3 of 5)
> On 21 November you wrote:
>   | We passed in the street and he looked away.
>   | It stung.
> This stayed with you last time. What is different about it tonight, if anything?
>   "The same" is a full answer.
> (4 of 5)
> On 21 November you wrote:
>   | tired, hurt
> These were your feelings this week. Which one came most often?
>   There is no right mix.
> (5 of 5)
> How heavy is it now?
>   There is no right number. It only helps to see later how evenings differ.
>   0 light to 10 heavy
> That is enough for tonight. If you like, one small thing for tomorrow, or nothing. Let your shoulders sink once, and hear what there is to hear in the room.
> Kept in HOME/data/journal/2026/2026-11-21-nightly-2.md
= 0
