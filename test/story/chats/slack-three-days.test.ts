// The three days of December 2019 through Slack alone.
import { tellThreeDays } from './chat-three-days.ts';
import { openSlackWard } from './slack-ward.ts';

tellThreeDays('Slack', openSlackWard);
