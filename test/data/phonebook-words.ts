/** Words the made-up dealership's phonebook is built from (`make-phonebook.ts`). */

export const firstNames = list(`James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth
William Barbara Richard Susan Joseph Jessica Thomas Karen Charles Sarah Daniel Lisa Matthew Nancy
Anthony Sandra Mark Betty Donald Ashley Steven Emily Andrew Kimberly Paul Margaret Joshua Donna
Kevin Carol Brian Michelle Timothy Amanda Ronald Melissa Jason Deborah George Stephanie Edward
José María Juan Sofía Andrés Inés Raúl Lucía Martín Begoña Ángel Zoë Chloë Renée François André
Noël Jürgen Björn Søren Åsa Łukasz Zofia Siobhán Seán Fatima Ahmed Layla Omar Hassan Aaliyah DeShawn
Latoya Jamal Keisha Nguyễn Minh Mei-Ling Wei Priya Arjun Anjali Kenji Yuki Olga Dmitri Tatiana
Jean-Luc Anne-Marie Mary-Beth D'Andre Ja'Nae Bob Liz Chuck Peggy`);

export const lastNames = list(`Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor
Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright
Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Kowalski Nowak Wiśniewski
Wójcik Schmidt Müller Schäfer O'Neil O'Brien O'Connor D'Angelo D'Amico García Rodríguez Martínez
Hernández López González Pérez Sánchez Ramírez Peña Muñoz Núñez Ibáñez De+la+Cruz Van+der+Berg
Von+Trapp St.+Clair McDonald MacKenzie Haddad Khalil Mansour Saleh Abbas Fawaz Beydoun Patel Singh
Nguyễn Tran Kim Park Chen Wang Yamamoto Petrov Ivanova Smith-Jones Garcia-Lopez Björklund Østergård
Çelik Dvořák Fitzgerald Washington Jefferson Freeman Banks`);

export const models = `Ford F-150|Ford Escape|Ford Explorer|Ford Mustang|Ford Edge|Ford Fusion|Ford Bronco
|Ford Transit 250|Lincoln MKZ|Lincoln Corsair|Lincoln Navigator|Mercury Mariner`
  .replaceAll('\n', '')
  .split('|');

export const notes = [
  'Prefers mornings, not before 10',
  'Said "call me Bob", works nights',
  'Loaner needed\nKeys in the drop box',
  'Speaks Spanish; ask for Iván',
  'Second key paid 10/3, pick up pending',
];

/** 32 numbers nobody can be texted on, as such files hold them: ten kinds of damage. */
export const brokenPhones = [
  ...['2.16555E+09', '3.30555E+09', '4.40556E+09', '4.41E+11'],
  ...['216555014', '330555017', '440555011', '614555013'],
  ...['', '', '', 'N/A', 'none', '-'],
  ...['555-0142', '5550187', '555 0110', '5550164'],
  ...['(216) 555-0142 x123', '330-555-0177 ext. 4'],
  ...['+44 7700 900123', '+44 20 7946 0958'],
  ...['216-555-0121 / 216-555-0122', '(330) 555-0131 or (330) 555-0132'],
  ...['#REF!', '#N/A', '=VLOOKUP(A2;Sheet2!A:B;2)'],
  ...['call his wife', '1-800-FLOWERS', '(000) 000-0000', '555-555-5555', '800-555-0199'],
];

function list(words: string): string[] {
  return words.split(/\s+/).map((word) => word.replaceAll('+', ' '));
}
