// Teams' dialogs are the forms that every chat has.
import { chatForms } from '../../../conformance/chat-forms.ts';
import { showForm } from '../office/show-form.ts';

chatForms(showForm);
