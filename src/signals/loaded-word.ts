import { byContrast } from './contrast.ts';

/**
 * Words that judge what they tell, where another outlet tells the same with a plain word: the one-sided terms of Recasens et al. (2013), found by contrast and not
 * alone, since no word is loaded in itself. The classes are our own; a plain word is one that a news agency's style would take.
 */
export const loadedWord = byContrast('loaded-word', {
  classes: [
    { plain: 'impose levy introduce', loaded: 'slap' },
    { plain: 'criticize oppose object', loaded: 'slam blast lambaste trash savage excoriate bash' },
    { plain: 'kill die dead', loaded: 'slaughter massacre butcher murder' },
    { plain: 'refuse reject', loaded: 'snub rebuff spurn' },
    { plain: 'increase rise', loaded: 'skyrocket balloon' },
    { plain: 'fall drop decline', loaded: 'plummet nosedive' },
    { plain: 'reduce cut lower', loaded: 'slash gut axe' },
    { plain: 'dismiss remove replace', loaded: 'purge' },
    { plain: 'arrest detain', loaded: 'nab abduct kidnap' },
    { plain: 'pay spend', loaded: 'squander lavish splurge' },
    { plain: 'protest demonstration rally', loaded: 'riot mayhem rampage' },
    { plain: 'operation intervention offensive', loaded: 'invasion aggression onslaught' },
    { plain: 'speech statement remark comment', loaded: 'rant tirade outburst diatribe' },
    { plain: 'dispute disagreement', loaded: 'feud showdown' },
    { plain: 'support aid grant subsidy', loaded: 'handout giveaway' },
    { plain: 'unsuccessful fail', loaded: 'futile hopeless doomed pointless' },
    { plain: 'strict tight', loaded: 'draconian crippling' },
    { plain: 'disputed controversial', loaded: 'infamous notorious' },
  ],
  tags: new Set(['verb', 'past', 'participle', 'gerund', 'noun', 'adjective']),
  companions: new Set(['noun']),
  reach: 5,
});
