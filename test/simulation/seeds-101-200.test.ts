// Two files, so that two cores share the seeds.
import { everySeed } from './every-seed.ts';

everySeed(101, 200);
