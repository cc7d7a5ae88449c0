/**
 * Words that an affix negates: "unclear", "impossible", "fearless". un- and -less make new words freely, so those are rules with
 * exceptions; in-, im-, il-, ir- and dis- do not ("interesting", "important", "discuss"), so those are lists.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Short or irregular adjectives that take un-; longer ones are known by their ending. */
const UN_BASES = words(`
  able afraid alike apt arm aware born broken built certain charming christian civil clean clear cleanly comfort common concern conscious convention cooked cut due dressed drawn
  easy equal even fair faith fit fed felt forgiven frozen given godly grown happy harm healthy heard holy hurt just kempt kept kind known lawful like likely loved lucky made manly mixed
  moved natural official paid popular precedent proven quiet read ready real rest ripe ruly safe said seen sent shaven shaken sold solved solicited sound spent spoken stable steady stuck sung
  sure swept taken taught thought told true truth tidy timely touched usual valid very voiced wary well willing wise won worn worthy written wanted wholesome wieldy professional constitutional ethical
  democratic diplomatic american patriotic emotional intentional conditional traditional original educational critical political typical economic scientific realistic romantic pleasant important reliant
  secure skilled sophisticated welcome troubled settled guarded mistakable mistakeable readable fortunate employed employment certainty happiness fairness willingness awareness ease lawfulness likelihood popularity
  reality`);

/** un- at the start of something else, or that undoes an act instead of denying it. */
const NOT_UN = /^un(?:der|dul|i(?:[^mn]|fy|on|te)|til|less|cles?$|ct|to$|dy|guen|cov|veil|leash|fold|rav|lock|load|pack|mask|do(?:es|ing|ne)?$|did$|wind|earth|screw|hook|zip|tangl|seat|furl|burden|wrap|dress(?:es|ing)?$|plug|pin)/;
const UN_ENDING = /(?:ed|able|ible|ably|ibly|ing|ingly|edly|ful|fully|some|worthy|like|en|ant|ent|ary|ative|ive|ively|ous|ously|ical|ically|al|ally|ory|ate|ately)$/;

const LISTED = words(`
  impossible impossibly impossibility improbable improbably improper improperly impolite impractical imprecise impatient impatiently impatience imperfect imperfectly impersonal implausible impure immature
  immobile immortal immodest immeasurable immovable impartial impassable imperceptible impenetrable imprudent impunity
  inability inaccessible inaccurate inaccurately inaccuracy inaction inactive inadequate inadequately inadmissible inadmissable inadvertent inadvertently inapplicable inappropriate inappropriately inattentive inaudible incapable incomparable
  incompatible incompetent incompetence incomplete incomprehensible inconceivable inconclusive incongruous inconsequential inconsiderate inconsistent inconsistency inconvenient inconvenience incorrect incorrectly
  incredible incredibly incurable indecent indecision indecisive indefensible indefinite indefinitely indescribable indestructible indifferent indirect indirectly indiscreet indiscriminate indispensable
  indisputable indisputably indistinct ineffective ineffectual inefficient inelegant ineligible inescapable inevitable inevitably inexact inexcusable inexpensive inexperienced inexperience inexplicable inexplicably
  infallible infinite inflexible infrequent infrequently inhospitable inhuman inhumane inhumanity injustice inoffensive inoperable inorganic insatiable insecure insecurity insensibly insensible insensitive
  inseparable insignificant insincere insoluble instability insubordinate insufferable insufficient insufficiently insuperable insurmountable intangible intolerable intolerant intolerance invalid invariable invariably invincible
  invisible involuntary involuntarily invulnerable
  illegal illegally illegitimate illegible illiterate illicit illogical irrational irreconcilable irrefutable irregular irregularly irregularity irrelevant irreparable irreplaceable irreproachable irresistible irrespective irresponsible
  irreversible irrevocable
  disagree disagreed disagrees disagreeing disagreeable disagreement disallow disallowed disapproval disapprove disapproved disapproves disbelief disbelieve disbelieved discomfort discontent discontented discontinue discontinued discourteous
  dishonest dishonesty dishonor dishonorable disinclined disinterested disinterest dislike disliked dislikes disloyal disloyalty disobedient disobey disobeyed disorganized displease displeased displeasure disproportionate
  disproportionately disprove disproved disproven disqualify disqualified disregard disregarded disreputable disrespect disrespectful dissatisfied dissatisfaction dissimilar dissimilarity distaste distrust distrusted disunity disused
  nonexistent nonpayment nonviolent noncompliance noncompliant`);

/** Opaque -less words: nothing is denied in them. */
const NOT_LESS = words('unless nonetheless nevertheless regardless bless less reckless ruthless restless countless priceless wireless stainless relentless ceaseless listless hapless doubtless endless timeless needless feckless useless');
const LESS = /^\p{L}{3,}less(?:ly|ness)?$/u;

/** In: a normalised word. Out: whether an affix in it denies its base. */
export function isNegatedByAffix(norm: string): boolean {
  if (norm.length < 5) return false;
  if (LISTED.has(norm)) return true;
  if (norm.startsWith('un') && !NOT_UN.test(norm)) {
    const base = norm.slice(2);
    return UN_BASES.has(base) || (base.endsWith('ly') && UN_BASES.has(base.slice(0, -2))) || (base.length > 4 && UN_ENDING.test(base));
  }
  return LESS.test(norm) && !NOT_LESS.has(norm.replace(/(?:ly|ness)$/, ''));
}
