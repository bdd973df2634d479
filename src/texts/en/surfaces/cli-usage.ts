// How the admin commands are used: one screen.
export const usageEn = `Usage: npm run bcp -- <command>

  verify-log                     is the log what was written?
      --tips <file>                compare with an earlier result of verify-log that was kept elsewhere as well
  backup <file>                  a copy of the database, also while the program runs
  export <incident>              the record of one incident
      --format json|csv|md         json: everything (default), csv: the chronology, md: a record to read
      --out <file>                 to a file instead of the screen (never over an existing one)
  plan check                     faults of the plan data, and what is marked to confirm, a sample or unset
  plan schema                    writes the plan's editor schemas (folder schema) again
  plan export <csv>              the register (systems, sections' plans, work, posts) as a table for Excel
  plan import <csv> [--dry-run]  takes that table into the plan data and says what changes; nothing if it has a fault
  plan sheet <section> [folder] [--blank]  the form for a section's own plan, as PDF and .docx (all: every section)
  kit <folder>                   the paper for the safe and the USB stick; says which sheets to replace
      --access                     new access sheets too (those before are voided)
  contacts import <csv>          shows a spreadsheet's table (CSV) as the file of contacts
      --write                      replaces the file of contacts, only when all of it is right
  contacts check                 faults of the contacts, and who has no number or a sample
  slack check                    is Slack ready: settings, links, people; what to fix (changes nothing)
  teams package --app-id <id>    writes the app package (zip) to upload to Teams
      --out <file>                 where to (default bcp-teams.zip)
      --domain <domain>            for the addresses in the app's description
  teams check                    is Teams ready: settings, links, people; what to fix (changes nothing)

  user add <login> --name <name> --office <office>[,<office>]   an account (password from standard input)
  user reset|disable <login>     a new password, or none; ends its sessions. All accounts: user list
      --password-file <file>       its first line instead of standard input
  access code|void <section>     a new access sheet's address, told this once, or void them. All: access list
  access sheets <folder> [section …]  access sheets as PDF, of each section or all; those before are voided
      --drill --from <day> --to <day>  for drills, from when to when it counts (2027-04-01)
  token add <use> --as <office or section>  a token for another program. Void it: token void <use>; token list
  sessions [end <id>]            who is logged in; ends one of them

DATABASE_URL names the database, BCP_PLAN the plan data, BCP_CONTACTS the contacts, BCP_LOCALE the language.
Nothing is changed in the log of incidents. To hand only the result to another program: npm run --silent bcp -- …
Exit codes: 0 fine, 1 something is wrong, 2 not understood
`;
