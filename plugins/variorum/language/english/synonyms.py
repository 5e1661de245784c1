"""English words that one newsroom writes where another writes the next: soft evidence of the same fact.

Groups of general news vocabulary, each on a line, any part of speech; a word stands in one group only. They
are no thesaurus: sharing a group says less than sharing a word, and decides nothing by itself.
"""

from __future__ import annotations

from variorum.language.english.stems import stem

GROUPS = """
abandon scrap ditch
ability able capable capability capacity
accept approve endorse approval acceptance backing endorsement adopt ratify
accident crash collision wreck collide
accuse allege allegation accusation blame charge
achieve reach attain accomplish
admit acknowledge concede confess admission
advise adviser advice recommend recommendation urge suggest suggestion
afraid fear worry concern anxious anxiety worried dread
agree agreement deal pact treaty
aid help assist assistance relief
aim goal objective purpose target intend intention
aircraft plane jet airplane airliner aeroplane
allow permit let permission enable
ally partner
anger angry fury furious outrage outraged rage
announce announcement declare declaration unveil
answer reply respond response
apologise apology sorry
appeal plea
appear seem apparently
appoint appointment
army military soldier troop force armed
arrest detain detention custody arrested
arrive arrival come
ask request
attack assault strike raid
attempt try bid effort
author writer
award prize
ban prohibit forbid outlaw prohibition
bank lender
battle fight combat clash fighting
begin start launch commence open
big large huge major massive great enormous vast
blast explosion explode bomb detonate bombing
boat ship vessel ferry trawler craft
body corpse
boost increase raise rise hike grow growth surge jump soar climb
border frontier
boss chief head leader director chairman ceo president executive
boy girl child kid youngster
bridge span
build construct construction
business company firm corporation
buy purchase acquire acquisition
call describe term label dub
cancel cancellation scrapped axe
candidate contender favourite
capital city town municipality
car vehicle automobile
careful caution cautious cautiously
cause reason why
challenge contest
chance opportunity
change alter shift amend alteration
cheap affordable
check inspect inspection examine examination
choose select choice selection pick
citizen resident inhabitant local islander villager
claim assert insist maintain contend
coach manager trainer
collapse fail failure
colleague counterpart
comment remark statement
common usual ordinary regular
complain complaint
complete finish conclude
conceal hide
condemn denounce condemnation denunciation
conference summit
confirm confirmation
continue carry-on go-on persist
convict conviction guilty
cost price expense
country nation
court judge tribunal
crime offence criminal
crisis emergency
criticise criticism critic slam opponent
crowd gathering
crucial vital key critical essential important importance significant significance
cut reduce reduction slash lower trim cutback
damage harm destroy destruction ruin
danger dangerous risk hazard threat threaten peril
daughter son granddaughter
dead death die kill fatal fatality killing deadly victim
debate discuss discussion talk conversation dialogue
decide decision
decline fall drop decrease slump dip plunge
lessen ease
deep deeply severe serious
defeat beat
delay postpone postponement
deny denial reject rejection dismiss rebuff refuse refusal
depart departure leave exit quit resign resignation step-down
develop development
differ difference disagree disagreement dispute
difficult hard tough difficulty
disappear missing vanish
discover find found discovery
disease illness sick sickness
doctor physician
doubt uncertain uncertainty unclear
drive motor
drown drowning
drug medicine medication
dry drought
earth planet world global
earthquake quake tremor
economy economic
elect election vote ballot poll
electricity power
employ employee worker staff labour
empty vacant
end stop halt cease
enemy foe rival
enter entry
escape flee
evacuate evacuation rescue
event incident
evidence proof prove
exact precise
example instance
expand expansion
expect expectation anticipate forecast predict prediction
expert specialist analyst scholar
explain explanation
extra additional further
famous renowned famed
fast quick rapid speed
father dad
fault defect flaw
film movie
fine penalty
fire blaze flame burn inferno
firefighter fireman
fix repair
flat apartment
flood flooding
food meal
footage video
foreign overseas
former ex previous earlier
fraud scam swindle
free release
frequent often
frighten scare
fuel petrol gasoline diesel
fund finance funding financial
funny funniest humour amusing hilarious laugh
game match fixture
gather assemble
get obtain receive
give provide supply offer
government administration ministry
ground land
group team
gun weapon firearm rifle
happen occur
happy pleased glad satisfied delighted
headquarters hq
heart cardiac cardiology cardiologist
high top senior
home house
hospital infirmary clinic
hostage captive
hot heat
hurt injure injury wound
idea concept notion
immigrant migrant immigration migration
improve improvement better
inform notify
innocent innocence
inquiry investigate investigation investigator probe
invite invitation
jail prison imprison imprisonment
job post position
journalist reporter
journey trip travel visit tour
kidnap abduct abduction
law legislation bill
lawmaker legislator parliamentarian congressman senator mp
lawyer attorney barrister
legal lawful
likely probable probably
limit restrict restriction curb
line queue
lorry truck
lose loss
main principal
male man
marriage wedding marry
measure step
meet meeting encounter
minister secretary
mistake error wrong
money cash
monitor watch supervise
mother mum
murder homicide
navy naval
near close nearby
need require requirement necessary
neighbour neighbouring
new fresh
night overnight
note observe
nuclear atomic
number figure
obligation duty
occupy occupation
officer police policeman policewoman cop
old ageing elderly
operate operation
organise organiser organization
owner own
paper journal study research
parliament assembly congress lawmakers
participate participation
passenger commuter traveller
pay salary wage
persuade convince
picture photo photograph image
place site location
plan proposal propose scheme
pledge promise vow commit commitment
popular popularity
port harbour dock
possible possibility potential potentially
praise hail applaud
prepare preparation
press media
prevent avoid avert
problem trouble issue
produce production
professor academic lecturer
profit earnings
progress advance
protect protection safeguard
protest demonstrate demonstration protester demonstrator rally march
publish publication
punish punishment
pupil student schoolchild
rain rainfall
railway train rail railroad
ready prepared willing willingness
real genuine
rebel insurgent militant
recover recovery
region area
regulate regulation rule regulator
relationship relation tie
religion religious
remain stay
remove removal
replace replacement substitute successor
represent representative
resolve solve solution
resume restart
retire retirement
reveal disclose
rich wealthy
riot unrest
road highway street motorway
rob robbery theft steal thief
safe safety
sail sailor seaman seafarer crew
sanction embargo
science scientist scientific researcher
sea ocean
search seek hunt
seize seizure capture confiscate
sell sale
settle settlement
shock stun stunned
shooting shoot shot gunfire fired
shop store
shortage scarce
shut closure closed
sign signal indicate indication
skipper captain
small minor
soccer football
speak speech
split divide divided
spokesman spokeswoman spokesperson
stab knife
stock share
storm hurricane cyclone typhoon
succeed success successful
sue lawsuit
support back supporter
suspend suspension
tax levy
teach teacher
telephone phone
terror terrorist terrorism
think believe belief thought
tired exhausted
treat treatment
truce ceasefire
university college
value worth
violence violent
war conflict
warn warning
weigh weight
win victory triumph
winner champion
woman female
young youth
"""

CONCEPTS: dict[str, str] = {}
"""Stem to the first word of its group."""
for _group in GROUPS.split("\n"):
    _words = [stem(word) for word in _group.split()]
    for _word in _words if len(_words) > 1 else ():
        CONCEPTS.setdefault(_word, _words[0])
