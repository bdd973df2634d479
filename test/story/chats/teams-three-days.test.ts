// The three days of December 2019 through Teams alone.
import { tellThreeDays } from './chat-three-days.ts';
import { openTeamsWard } from './teams-ward.ts';

tellThreeDays('Teams', openTeamsWard);
