import { byContrast } from './contrast.ts';

/**
 * Names for people and powers that judge them ("regime", "terrorists"), where another outlet has a plain name beside the same name or deed. Labels for actors as
 * framing: Van Leeuwen (1996), "The representation of social actors"; the classes are our own.
 */
export const actorLabel = byContrast('actor-label', {
  classes: [
    { plain: 'government administration authority leadership', loaded: 'regime' },
    { plain: 'president leader ruler premier', loaded: 'strongman dictator despot tyrant autocrat' },
    { plain: 'militant fighter insurgent rebel gunman separatist', loaded: 'terrorist' },
    { plain: 'protester demonstrator activist', loaded: 'rioter mob thug hooligan agitator' },
    { plain: 'businessman entrepreneur billionaire', loaded: 'oligarch tycoon' },
    { plain: 'ally supporter associate', loaded: 'crony henchman lackey apologist' },
    { plain: 'immigrant migrant refugee', loaded: 'alien illegal invader' },
    { plain: 'group organization movement', loaded: 'gang cabal clique' },
    { plain: 'official', loaded: 'bureaucrat apparatchik' },
  ],
  tags: new Set(['noun', 'name']),
  companions: new Set(['name', 'adjective', 'noun', 'verb', 'past', 'participle']),
  reach: 3,
});
