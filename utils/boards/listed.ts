// The boards whose lists are read, card by card, with their offers' pages. `npm run new:board` adds its line here.
import { apec } from './apec';
import type { BoardAdapter } from './contract';
import { franceTravail } from './france-travail';
import { hellowork } from './hellowork';
import { indeed } from './indeed';
import { linkedin } from './linkedin';
import { welcomeToTheJungle } from './welcome-to-the-jungle';

export const listed: readonly BoardAdapter[] = [apec, franceTravail, hellowork, indeed, linkedin, welcomeToTheJungle];
