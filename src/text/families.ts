/**
 * Words of one family that a stemmer keeps apart: irregular forms, and nouns of an event beside its verb.
 * Each line is a family; the first word stands for all of them.
 */
const FAMILIES = `
say says said
tell told
be is are was were been being am
have has had having
do does did done doing
go goes went gone
get got gotten
give gave given
take took taken
make made
come came
become became
begin began begun beginning
see saw seen
know knew known
think thought
find found
keep kept
hold held
bring brought
buy bought
sell sold sale sales
pay paid payment payments
send sent
spend spent
lend lent
leave left
lose lost loss losses
win won
meet met
lead led
feel felt
hear heard
stand stood
understand understood
withdraw withdrew withdrawn withdrawal withdrawals
draw drew drawn
grow grew grown growth
throw threw thrown
fly flew flown flight flights
rise rose risen
fall fell fallen
drive drove driven
write wrote written
speak spoke spoken
break broke broken
choose chose chosen choice choices
freeze froze frozen freezing freezes
steal stole stolen theft
shake shook shaken
strike struck stricken
hit hits hitting
shoot shot shooting shootings
fight fought
catch caught
teach taught
seek sought
forbid forbade forbidden
forget forgot forgotten
hide hid hidden
ride rode ridden
sink sank sunk
swim swam swum
sing sang sung
drink drank drunk
dream dreams dreamt dreamed dreaming
wear wore worn
tear tore torn
swear swore sworn
bear bore borne
build built
burn burnt
bend bent
deal dealt
mean meant
run ran running
hurt hurts hurting
slay slew slain
propose proposal proposals proposed proposing
suggest suggestion suggestions
decide decision decisions
acquire acquisition acquisitions acquires acquiring acquired
deliver delivery deliveries delivered delivering delivers
die dead death deaths died dies dying fatality fatalities fatal
injure injury injuries injured injuring injures
arrive arrival arrivals
approve approval approvals
refuse refusal refusals
deny denial denials denied denies denying
reject rejection rejections
seize seizure seizures
fail failure failures
close closure closures
threaten threat threats
sign signature signing signs signed
form formation formed forming forms
restrict restriction restrictions restrictive
agree agreement agreements agreed agreeing agrees
negotiate negotiation negotiations negotiator negotiators negotiating
receive receipt received receiving receives reception
prohibit prohibition prohibited prohibits prohibiting
exclude exclusion excluded
include inclusion included
expel expulsion expelled
reply replied replies
retaliate retaliation retaliatory
respond response responses
resign resignation resignations
remove removal removed
arrest arrests arrested
invade invasion invaded
explode explosion explosions exploded
collide collision collisions collided
divide division divided
intervene intervention
attend attendance
assist assistance
perform performance
resist resistance
appear appearance
disappear disappearance
permit permission
admit admission admitted
submit submission submitted
conclude conclusion concluded
describe description described
destroy destruction destroyed
produce production produced producing produces
reduce reduction reduced reducing reduces
introduce introduction introduced introducing
assume assumption
consume consumption
compel compulsion compelled
sovereign sovereignty sovereignties
integrate integration integrated integrating
compatible compatibility
incompatible incompatibility
interoperable interoperability
able ability
secure security
impose imposition imposed imposing imposes
evacuate evacuation evacuated evacuating
purchase purchased purchasing purchases purchaser
contract contracts contracted
license licenses licensed licensing
robber robbers robbery robberies rob robbed
marry marriage married
weigh weight weighed
long length
high height
deep depth
strong strength
wide width
survive survival survivor survivors
analyze analysis analyses
man men
woman women
child children
person people persons
foot feet
life lives
wife wives
crisis crises
arise arose arisen
beat beaten
blow blew blown
breed bred
cling clung
dig dug
eat ate eaten
feed fed
flee fled
foresee foresaw foreseen
forgive forgave forgiven
hang hung
lay laid
leap leapt
learn learnt
light lit
mislead misled
overcome overcame
oversee oversaw overseen
overthrow overthrew overthrown
prove proven proof
rebuild rebuilt
repay repaid
show shown
sit sat
sleep slept
spill spilt
stick stuck
sweep swept
swing swung
undergo underwent undergone
undertake undertook undertaken
uphold upheld
wake woke woken
withhold withheld
withstand withstood
tie ties tied tying
acquit acquittal
apply applied applies applying application applications
apprehend apprehension
bury burial burials buried buries burying
complain complaint complaints complained
comply compliance complied complies
detain detention detentions detained
discover discovery discoveries discovered
emit emission emissions emitted
expand expansion expanded
explain explanation explanations explained
extend extension extensions extended
inquire inquiry inquiries enquiry enquiries
judge judgment judgments judged
maintain maintenance maintained
move movement movements moved moving
oppose opposition opposed opposing
publish publication publications published
pursue pursuit pursued pursuing
recover recovery recoveries recovered
relieve relief relieved
resume resumption resumed
retain retention retained
reveal revelation revelations revealed
revise revision revisions revised
revive revival revived
secede secession
solve solution solutions solved solving
speech speeches
suspend suspension suspensions suspended
testify testimony testimonies testified testifies
thief thieves
knife knives
half halves
awake awoke awoken
bite bitten
bleed bled
creep crept
dwell dwelt
fling flung
forgo forwent forgone
forsake forsook forsaken
free freed
kneel knelt
lean leant
mistake mistook mistaken
outdo outdid outdone
outrun outran
outsell outsold
overhear overheard
overrun overran
overtake overtook overtaken
plead pleads pleaded pleading pled plea pleas
resell resold
retake retook retaken
rethink rethought
rewrite rewrote rewritten
ring rang
sew sewn
shear shorn
shine shone
shrink shrank shrunk
slide slid
sling slung
sneak snuck
sow sown
speed sped
spell spelt
spin spun
spoil spoilt
spring sprang sprung
sting stung
stride strode
string strung
strive strove striven
swell swollen
tread trod trodden
undo undid undone
weave wove woven
weep wept
wring wrung
lie lies lied lying
vie vies vied vying
sue sues sued suing
cue cued
glue glued
queue queued queuing
dye dyed
cry cries cried
dry dries dried
fry fries fried
pry pries pried
spy spies spied
try tries tried
panic panicked panicking
traffic trafficked trafficking
mimic mimicked
focus focused focusing
gas gassed
handcuff handcuffed
shelf shelves
wolf wolves
calf calves
tooth teeth
mouse mice
goose geese
abolish abolition
absorb absorption
abstain abstention
bankrupt bankruptcy bankruptcies
betray betrayal
collude collusion
concede concession concessions
conspire conspiracy conspiracies
convert conversion conversions
deceive deception
defy defiance defied defies defying
depart departure departures
descend descent
diagnose diagnosis diagnoses diagnosed
disclose disclosure disclosures
dissolve dissolution
divert diversion diversions
enter entry entries
erode erosion
evade evasion
expose exposure
intrude intrusion
merge merger mergers
occur occurrence occurrences
omit omission omissions
persuade persuasion
portray portrayal
prescribe prescription prescriptions
rebut rebuttal
redeem redemption
transmit transmission
`;

/** Words that Porter's stemmer would throw together with others: "news" with "new", "authority" with "author". Each line stands by itself. */
const APART = `
news
united
past
several
general generals generally
international internationally
important importance
department departments
apartment apartments
university universities
community communities
authority authorities
majority majorities
office offices
according
officer officers
minority minorities
emergency emergencies
executive executives
position positions positioned
organize organizes organized organizing organization organizations organizer organizers
designate designates designated designating designation designations
experiment experiments experimental
conference conferences
`;

const firsts = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.trim().split('\n').flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );

const FIRST = firsts(FAMILIES);
const OWN = firsts(APART);

/** In: a normalised word. Out: the word that stands for its family, or undefined when it has none here. */
export function familyOf(word: string): string | undefined {
  return FIRST.get(word);
}

/** In: a normalised word. Out: its stem when it stands apart from words that only look like its family, else undefined. */
export function apartFrom(word: string): string | undefined {
  return OWN.get(word);
}
