"""An editor's rulings, and what happens to one, in this order.

1. `rulings_file`: `rulings.yaml` is read; a ruling whose citations don't lead to one sentence each is told and
   passed over, and so is one that is there already.
2. `conflicts.settle`: of rulings that contradict each other one is told and passed over.
3. Collating follows `same`, `different`, `origin`, `differs`, `later` and `no_difference`: they decide which
   sentences are one claim, whose newsroom a passage goes back to, and what reports differ in
   (`collation/differences/ruled`).
4. `conflicts.one_lead`: now that the claims are known, a second `lead` of one claim is told and passed over.
5. Composing follows `lead`, `drop`, `insert` and `event`: they decide what is printed.
6. `outcome`: now that everything is known, rulings that decided nothing are told, and each of the others is said
   on the claims on which it acts.
"""
