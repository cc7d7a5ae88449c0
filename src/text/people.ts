/** Nouns for people, singular; plurals by rule or by the list of irregular ones. Roles and groups whose members are counted one by one. */
const SINGULAR = `
person man woman male female child boy girl baby newborn infant tot toddler teenager teen juvenile adult youth kid youngster pensioner senior
father mother parent son daughter brother sister husband wife uncle aunt cousin grandfather grandmother grandson granddaughter nephew niece twin sibling relative spouse widow widower orphan fiance fiancee boyfriend girlfriend partner
stepson stepdaughter stepfather stepmother stepbrother stepsister stepchild half-brother half-sister grandchild grandparent great-grandmother great-grandfather ex-wife ex-husband ex-girlfriend ex-boyfriend newlywed bride groom mourner godson goddaughter in-law mom mum dad roommate housemate flatmate babysitter
friend neighbor neighbour resident villager citizen civilian inhabitant tenant landlord homeowner passer-by passerby bystander onlooker witness visitor tourist traveller traveler passenger commuter pedestrian jogger cyclist bicyclist motorcyclist motorist driver rider hiker climber skier swimmer diver shopper customer patron guest
victim survivor casualty patient hostage captive detainee prisoner inmate suspect defendant convict offender fugitive escapee refugee migrant immigrant evacuee deportee asylum-seeker exile
official officer policeman policewoman constable detective sheriff deputy marshal cop trooper soldier serviceman servicewoman sailor marine airman guardsman paratrooper commando reservist conscript recruit veteran general colonel major captain lieutenant sergeant corporal private commander admiral brigadier peacekeeper
militant fighter rebel insurgent gunman attacker assailant bomber terrorist extremist guerrilla jihadist hijacker kidnapper pirate robber thief burglar gangster smuggler trafficker criminal killer intruder invader trespasser carjacker murderer shooter sniper arsonist vandal hacker looter dealer mercenary
president premier minister chancellor king queen prince princess emperor governor mayor senator congressman congresswoman lawmaker legislator councillor councilor representative delegate diplomat ambassador envoy consul secretary spokesman spokeswoman spokesperson politician candidate nominee
leader chief head boss director manager executive chairman chairwoman chairperson founder co-founder owner investor shareholder entrepreneur banker broker trader analyst economist accountant consultant
worker co-worker coworker employee staffer laborer labourer miner farmer fisherman shepherd builder carpenter plumber electrician mechanic engineer technician operator contractor pilot co-pilot astronaut cosmonaut crewman crewmember steward stewardess
doctor nurse surgeon physician paramedic medic dentist pharmacist therapist psychologist scientist researcher professor academic expert scholar historian teacher lecturer student classmate pupil schoolboy schoolgirl schoolchild graduate principal
lawyer attorney prosecutor judge magistrate juror plaintiff clerk
journalist reporter editor photographer cameraman correspondent writer author poet blogger activist campaigner protester protestor demonstrator dissident rioter striker supporter follower fan spectator voter member volunteer
actor actress singer musician rapper dancer artist comedian producer player footballer athlete goalkeeper coach referee runner boxer wrestler golfer
priest bishop imam monk nun pastor rabbi cleric pope pilgrim worshipper worshiper congregant parishioner churchgoer
firefighter fireman rescuer guard bodyguard bouncer watchman lifeguard jailer warden ranger inspector investigator agent spy informant translator interpreter
shopkeeper cook chef waiter waitress bartender barber hairdresser butcher baker tailor cashier salesman saleswoman businessman businesswoman housewife maid nanny caretaker gardener janitor cleaner
individual human foreigner national native american european african asian arab muslim christian jew
picketer docker dockworker longshoreman trucker cabbie chauffeur courier busboy barman receptionist librarian bricklayer roofer plasterer welder logger lumberjack machinist repairman handyman blacksmith cowboy herder rancher grower farmhand angler boater seaman skipper yachtsman canoeist kayaker
mountaineer snowboarder surfer biker jockey gymnast sprinter midfielder batsman violinist pianist guitarist drummer vocalist composer playwright novelist sculptor architect designer inventor explorer
apprentice intern trainee cadet freshman sophomore undergraduate alumnus instructor tutor educator schoolmate teammate newcomer settler squatter lodger renter homebuyer taxpayer consumer subscriber user buyer seller bidder borrower depositor debtor retiree
captor abductor abuser molester stalker rapist assassin hitman mobster racketeer bandit outlaw fraudster scammer swindler forger prowler culprit accuser complainant claimant petitioner litigant appellant
infantryman rifleman gunner sentry patrolman lawman loyalist separatist secessionist nationalist islamist communist socialist anarchist fanatic hardliner democrat republican
mediator negotiator arbitrator umpire commissioner administrator superintendent foreman undersecretary alderman chieftain warlord dictator ruler monarch heir heiress
coroner pathologist psychiatrist chemist biologist physicist geologist seismologist meteorologist astronomer archaeologist anthropologist sociologist epidemiologist mathematician statistician programmer auditor surveyor responder practitioner columnist newsman presenter commentator vet
jeweler jeweller merchant vendor hawker peddler storekeeper stockbroker landowner benefactor donor helper messenger missionary parson archbishop deacon grandma grandpa forefather descendant brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law stranger beggar gentleman lady lad
partygoer concertgoer moviegoer reveler reveller
other subordinate aide adviser advisor colleague companion associate functionary bureaucrat accomplice acquaintance rival opponent
`;

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'], ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['police', 'police'], ['personnel', 'personnel'], ['crew', 'crew'], ['staff', 'staff'], ['troops', 'troop'], ['folk', 'folk'], ['wives', 'wife'], ['thieves', 'thief'],
]);

/** Endings of the plural, and of the singular in their place. */
const ENDINGS = [['men', 'man'], ['children', 'child'], ['wives', 'wife'], ['ies', 'y'], ['ers-by', 'er-by'], ['ersby', 'erby'], ['es', ''], ['s', '']] as const;

const singulars = new Set(SINGULAR.trim().split(/\s+/));

/** In: a lower-case noun. Out: its singular if it is a noun for people, else null ("policemen" is "policeman", "people" is "person"). */
export function personSingular(norm: string): string | null {
  if (singulars.has(norm)) return norm;
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return irregular;
  if (!/[sny]$/.test(norm.slice(-1))) return null;
  for (const [plural, singular] of ENDINGS) {
    const stem = norm.endsWith(plural) ? norm.slice(0, -plural.length) + singular : '';
    if (singulars.has(stem)) return stem;
  }
  return null;
}

/** Who has an age is a person: a star is, a star in the sky is not. */
const AGED = new Set(['star', 'superstar', 'legend', 'icon', 'idol', 'hero', 'heroine', 'champion', 'celebrity']);

/** As `personSingular`, of a noun beside an age: "the star, 38, …". */
export const agedSingular = (norm: string): string | null => (AGED.has(norm) ? norm : personSingular(norm));

/** In: a lower-case noun, singular or plural. Out: whether it names people ("officials", "child", "policemen"). */
export function isPersonNoun(norm: string): boolean {
  return personSingular(norm) !== null;
}
