import { useParams } from 'wouter';
import { phoneIn } from './contact-path.ts';
import { FoundContacts } from './found-contacts.tsx';
import { OneContact } from './one/one-contact.tsx';
import { ProofPage } from './proof/proof-page.tsx';
import './contacts.css';

/** The phonebook, one person of it, or the proof of one person. */
export default function ContactsPage() {
  const { phone, part } = useParams();
  if (phone === undefined) return <FoundContacts />;
  if (part === 'proof') return <ProofPage phone={phoneIn(phone)} />;
  return <OneContact key={phone} phone={phoneIn(phone)} />;
}
