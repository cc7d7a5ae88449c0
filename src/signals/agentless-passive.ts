import { withoutDoer } from './agency.ts';

/**
 * "Two protesters were shot", where another outlet says who shot them: readers blame the doer less. Moreno-Medina, Ouss, Bayer and Ba (2025), "Officer-involved: the
 * media language of police killings". Only deeds done to somebody, and only against a source that names the doer: most passives hide nothing.
 */
export const agentlessPassive = withoutDoer('agentless-passive', 'passive');
