"""Every number of the indicator bank that was set by hand and moves what is suggested.

They were found by trying: `drafter bank evaluate FILES --weights OTHERS.yaml` says what others save, and `drafter bank
tune` looks for better ones. What fixes how banks are stored or how much is remembered stands where it is used.
"""

from typing import Annotated

from pydantic import Field

from drafter.bank.weight_groups import Confidence, Few, Habits, Many, Share, Weight, WeightGroup


class Sources(WeightGroup):
    """How much one sighting says of the next character, by where it was seen; the draft's own words are `DraftWords`."""

    learned: Weight = 0.5
    """In a learned form, as long as there are few of them."""
    enough_forms: Many = 12
    """Learned forms from which four times as many count only twice as much: the draft's own words must not drown."""
    usual: Weight = 0.4
    """In the usual indicators of any kind of project; also a use of an ending there, beside one in a learned form."""
    fields: Weight = 0.12
    """In the usual indicators of any field of government."""
    own_kinds: Weight = 0.5
    """Once more, in those of the kinds and fields that this project is of."""
    most_kinds: Few = 3
    """Kinds and fields that a project is taken to be of, the likeliest first."""
    same_type: Share = 0.6
    """Under another 二级指标 of the same 一级指标, beside one in the very place."""
    other_type: Share = 0.25
    """Under another 一级指标."""
    most_near: Few = 8
    """Forms of similar projects, and of the same unit, that are looked into."""


class Endings(WeightGroup):
    """What makes an ending, such as `…完成率`, a way of measuring, and how strong a one."""

    most: Many = 600
    """Endings, and beginnings, that are taken from each bank, the widest first."""
    few_before: Few = 2
    """Different characters before an ending that are still too few, where only one form has it or it is one character."""
    usual_before: Few = 3
    """Different characters before an ending of the usual indicators from which it measures anything: 就业率 is one of trainings alone."""
    usual_uses: Few = 4
    """Uses of such an ending, by kinds of projects and 二级指标, from which it does."""
    usual_shortest: Few = 2
    """Characters of such an ending."""
    several_forms: Few = 3
    """Forms that share an ending under a 二级指标 from which it is shown for costs and effects before anything is typed."""
    nearness_power: Weight = 3.0
    """Power to which nearness is raised: above 1, uses under other 二级指标 say less of endings than of characters."""
    uses_power: Weight = 0.6
    """Power of the number of uses in an ending's strength; below 1, the first uses say most."""
    home_power: Weight = 0.5
    """Power of the share of uses that stand under the very 二级指标."""
    longest: Few = 6
    """Characters from which a longer ending is no stronger."""
    length_power: Weight = 0.7
    """Power of the number of characters."""
    one_character: Weight = 0.5
    """In its place, for an ending of one character."""


class DraftWords(WeightGroup):
    """How much one sighting says of the next character when the draft itself has it, by where it stands."""

    row: Weight = 1.5
    """In an earlier indicator."""
    task: Weight = 1.5
    """In a task or a beneficiary."""
    name: Weight = 1.0
    """In the project's name."""
    goal: Weight = 0.9
    """In the goal."""
    phrase: Weight = 0.2
    """At the beginning of a phrase of the goal."""
    near: Weight = 0.2
    """In an indicator of a similar project's form."""


class Objects(WeightGroup):
    """How likely an object of this project is measured next, beside the others."""

    told_next: Weight = 8.0
    """Told as a task or a beneficiary, and the first that this 二级指标 does not measure yet."""
    told: Weight = 5.0
    """Told, and later in turn."""
    next: Weight = 3.0
    """Measured under another 二级指标, and next in turn there."""
    later: Weight = 1.0
    """Measured elsewhere, and later in turn."""
    passed: Weight = 0.3
    """Measured elsewhere, and passed over here."""
    used: Weight = 0.1
    """Measured here already, and told or measured elsewhere."""
    here: Weight = 0.3
    """Measured here alone."""
    project: Weight = 0.3
    """What the project's name says is done."""


class Composition(WeightGroup):
    """The second opinion, that a name is an object with an ending: which endings suit, and how far it is believed."""

    same_unit: Weight = 5.0
    """An ending that counts in the unit that was told with an object, such as 数 behind a task of `50 家`."""
    other_unit: Weight = 0.5
    """One that counts in other units."""
    share_of_amount: Weight = 0.3
    """One that tells a share, of an object that was told with an amount."""
    misfit: Weight = 0.02
    """One that names another unit: 人数 counts persons, whatever else was told."""
    any_unit: Few = 3
    """Units from which an ending counts anything."""
    elsewhere: Weight = 0.1
    """An ending that counts, elsewhere than under 数量指标."""
    shortest_object: Few = 2
    """Characters of an unknown object behind which a known ending may begin."""
    belief: Share = 0.25
    """How far it is believed at first, where nothing was told."""
    belief_told: Share = 0.6
    """The same where tasks or beneficiaries were told that are not measured yet."""
    told_from: Weight = 1.0
    """Weight of a told object above which it is not measured yet."""
    half_belief: Weight = 1.0
    """Weight of all objects at which half of that is believed."""
    seldom: Share = 0.25
    """How much of that, for effects and costs, which are rarely a task with an ending."""
    most_belief: Share = 0.5
    """However well it foresaw what is typed, where nothing was told: it may still go on otherwise."""
    most_belief_told: Share = 0.85
    """The same where something was told."""


class Prediction(WeightGroup):
    """How continuations are foreseen, character by character, and how far they are followed."""

    unseen: Weight = 4.0
    """What was never seen before weighs as much as this many sightings: the more, the more shorter contexts say."""
    least_chance: Annotated[float, Field(gt=0, le=1)] = 0.002
    """Chance below which a continuation is not followed further; above 0."""
    least_passed_down: Share = 0.001
    """Share that is left for shorter contexts below which they are not asked."""
    least_added: Share = 0.0002
    """Chance of a character below which a context says nothing of it, nor of rarer ones."""
    steps: Many = 40
    """Continuations that are followed for one key."""
    steps_at_first: Many = 60
    """The same for the empty box, which wants whole names; more save nothing more."""
    joint: Annotated[int, Field(ge=1, le=7)] = 2
    """Characters, 1 to 7, before another with which it must have been seen: nothing goes on as nobody ever wrote."""
    unforeseen: Annotated[float, Field(gt=0, le=1)] = 1e-4
    """Chance of a typed character that was not foreseen, and belief in the second opinion below which it is not asked; above 0."""


class Pinyin(WeightGroup):
    """What letters may stand for, and how soon each is offered."""

    own_word: Weight = 20.0
    """A word of the draft, by the weight of what says it, beside one use among the usual indicators."""
    unused_word: Weight = 0.5
    """A word that ships though no usual indicator says it, beside one that says it once."""
    foreseen: Share = 0.9
    """How far the model of names is believed in which word comes next; the rest goes by how much each word is used."""
    least_alone: Share = 0.0005
    """Chance from which a character may stand by itself: 率 behind 处置 does, 达 behind 质量 only begins a word."""
    least_share: Share = 0.03
    """What a text must be worth beside the likeliest, to be shown at all."""
    readings: Many = 16
    """Readings of what is typed that are followed, the likeliest."""
    least_reading: Share = 0.001
    """What one must be worth beside the likeliest, to be followed."""
    half_typed: Share = 0.5
    """What a last word is worth of which only the beginning is typed."""
    carried_from: Share = 0.2
    """Share of all readings from which the likeliest is carried on to whole names."""
    at_hand: Weight = 0.5
    """The likeliest whole name at hand that is spelled so, beside all readings together; others by what they are worth."""
    name: Weight = 0.5
    """The first name that forms use, the second half as much, and so on."""
    inside: Weight = 0.2
    """Initials that stand inside a likely name: `fpxs` in 一审服判息诉率."""
    inside_from: Few = 3
    """Letters from which they are looked for there."""
    most_names: Many = 20
    """Names that forms use that are looked at."""


class Choice(WeightGroup):
    """Which texts are shown."""

    whole_from: Share = 0.3
    """Chance of ending above which a text is a whole name rather than a phrase."""
    may_end: Share = 0.1
    """The same above which a phrase may stop there."""
    forks: Share = 0.8
    """Share of the likeliest next character below which a phrase may stop, for a word ends there."""
    sure: Share = 0.97
    """The same from which a text that stops inside a word is left to the longer one."""
    inside_word: Weight = 0.5
    """What a text that stops inside a word is worth."""
    declined: Weight = 0.2
    """What a text that was shown and passed over is still worth."""
    whole_at_first: Few = 3
    """Whole names that stand first in an empty box."""
    longer_than: Few = 2
    """Characters that such a name has more of."""
    first_name: Weight = 0.02
    """What the first whole name at hand is worth there, beside chances; the second half as much, and so on."""
    known_name: Weight = 0.2
    """What the first whole name at hand is worth that begins as typed, beside chances; the second half as much, and so on."""
    most_known: Few = 5
    """Such names that are looked at."""
    sure_phrase: Share = 0.25
    """Chance from which a phrase is shown that says nothing of the project, after a character or two."""
    likely: Share = 0.05
    """The same after more, and of whole names too."""
    well_begun: Few = 3
    """Characters that are more than a character or two."""
    hardly_shorter: Few = 2
    """Characters by which a phrase says hardly less than a name that is shown."""
    composed: Weight = 0.1
    """What the first name is worth there that is put together from an object of the draft, beside chances."""
    likeliest: Few = 4
    """Endings, the likeliest for an object of the draft, that it may be put together with."""
    most_composed: Few = 2
    """Endings that an object of the draft is put together with."""
    same_object: Share = 0.35
    """What a further name of an object is worth that was chosen already."""
    said_again: Few = 2
    """Names that several forms of the unit have and that come first; behind them what is usual for this project."""
    telling: Few = 3
    """Characters of an ending that says what a cost or an effect is: 应用情况 does, 情况 may be that of any task."""
    one_thing: Share = 0.7
    """Share of the pairs of characters of either of two things that stand in the other, from which they are one thing."""
    common_words: Few = 13
    """Kinds and fields that have a word which is then said of any project: 设备 and 质量, but not 积水点."""
    shortest_typed: Few = 4
    """Characters from which a typed text that ends as names do may be whole."""


class Targets(WeightGroup):
    """Votes for the targets of a name."""

    usual: Weight = 1.0
    """A kind of project that measures with the same ending, beside a learned form that does."""
    enough_forms: Many = 12
    """Learned forms from which they count no more in all, however many they are."""
    longest: Few = 6
    """Characters of the longest ending that votes; longer ones count by the square of their length."""
    elsewhere: Share = 0.3
    """What a target under another 二级指标 says."""
    same_name: Weight = 400.0
    """A learned row of the very name."""
    same_usual: Weight = 30.0
    """The usual indicator of the very name."""
    sibling: Weight = 3.0
    """An indicator of this draft, by the square of the length of the ending that it shares with the name."""
    named_unit: Weight = 100.0
    """The unit that the name says (户 in 改造户数), for a number without one, beside that of another row."""
    any_unit_told: Weight = 0.2
    """The first unit that is usual under a 二级指标, where nothing that ends alike is known; the second half as much."""
    unlike: Weight = 0.1
    """In place of that square, where they share none."""
    copied: Weight = 0.5
    """A target that the name itself says (健全性 aims at 健全), beside the one with the most votes."""
    habit: Weight = 2.0
    """Targets of the draft after which half of the votes go to the signs that it is in the habit of."""
    most_voted: Few = 3
    """Targets with the most votes that are looked at."""
    most_told: Many = 100
    """Targets of one ending that vote, those of the most forms."""
    alike: Share = 0.6
    """Share of the pairs of characters of a told amount from which it is of the same thing as the name."""
    any_unit: Few = 3
    """Units of a name from which an amount in any unit suits it."""
    alike_from: Few = 3
    """Characters of a common ending from which a row of this draft counts the same sort of thing: 作业车辆数, but not 数量."""
    telling: Few = 3
    """Characters from which an ending tells that none at all is wanted (故次数 does, 次数 not), or more than what is usual for the whole name."""
    agreeing: Share = 0.75
    """Share of the forms that measure so which must aim at the same share, for it to be called usual."""


class Weights(WeightGroup):
    """All of them. The engine is given one and keeps to it: `IndicatorBank(banks, usual, spell, Weights())`."""

    sources: Sources = Sources()
    endings: Endings = Endings()
    draft: DraftWords = DraftWords()
    objects: Objects = Objects()
    composition: Composition = Composition()
    prediction: Prediction = Prediction()
    pinyin: Pinyin = Pinyin()
    choice: Choice = Choice()
    targets: Targets = Targets()
    habits: Habits = Habits()
    confidence: Confidence = Confidence()
