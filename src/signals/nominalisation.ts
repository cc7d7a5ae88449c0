import { withoutDoer } from './agency.ts';

/** "Died in a shooting", where another outlet says who shot: a noun tells the deed without its doer. Moreno-Medina et al. (2025), as in `agentless-passive.ts`. */
export const nominalisation = withoutDoer('nominalisation', 'noun');
