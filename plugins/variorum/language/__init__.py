"""What a sentence holds as language: Sources in, a Corpus out, one `Analysis` a sentence.

`reading.analyse` is the one way in, and each thing has one reader, which is asked nowhere else. `marks` alone is asked
earlier, by segmenting, which must know where quotations lie before there are sentences.

Read `analysis` first, which says what is known of a sentence, then `analysing`, which says in which order it is found:
`printed`, `words` and `wording`, `marks` and `quotations`, `names/`, `numbers/`, `times/`, `speech`, `polarity`, `form`, `leaning`,
`flaws`. `corpus` holds them all with the indexes over them; `terms` finds an editor's terms in it,
and `grading` tells what they are in their sentences. The words of English are data, in `english/`.
"""
