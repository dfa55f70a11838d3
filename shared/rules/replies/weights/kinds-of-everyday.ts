/**
 * Words of one kind, in English, Spanish and French: what people write to a business, or to each
 * other, on any day. See `kinds-of-asking.ts`.
 */
export const KINDS_OF_EVERYDAY: Readonly<Record<string, string>> = {
  i: 'i im id ill ive yo je j me myself moi mi',
  us: 'we us our ourselves nosotros nos nuestro nuestra nous notre',
  my: 'my mine mis ma mes mon mienne mio mia',
  you: `
    you your youre youll youve yall yourself yourselves usted tu tus su sus ti vous votre vos toi
    ton ta tes`,
  they: 'they them theyre their he she him her his hes ellos ella el il elle ils lui leur',
  it: `
    it its this that these those ese esa eso este esta esto ca cela ceci ces cet cette celui thing
    stuff`,
  be: `
    is are was were be been being am es soy era eres fue estan estoy estamos est sont suis etait
    etes`,
  do: 'do does did doing hago hace hacer haciendo fait faire make made let',
  have: 'have has had tengo tiene tienen tenemos ai as avez avons avait ont haber hay',
  can: `
    can could may might should would will shall must puede pueden puedo podria podrian podemos
    pouvez peux peut pourriez devez supposed able possible`,
  go: `
    go goes going gone went come came arrive head heading drive drove walk ride run running voy va
    vamos vaya vayan vayanse ven vengo viene llego llegue allez aller vais venez venir viens arriver
    swing return visit`,
  move: `
    move relocate mude mudamos mudo mudarme demenage demenager sold sell vendi vendio vendu bought
    buy compre compro achete purchase traded closed closing closes retired switch change found hire
    married divorced passed deceased died murio fallecio fallecido difunto decede decedee rip
    funeral buried expired estate`,
  good: `
    great nice awesome amazing wonderful perfect excellent fantastic cool fine okay ok beautiful
    best better sweet super love loving liked happy glad excited thrilled pleased bueno buena bien
    excelente perfecto genial bonito bonita encanta gusta gusto feliz bon bonne parfait beau belle
    adore content contente pretty gorgeous cute delicious yummy fun funny hilarious cheers congrats`,
  bad: `
    bad terrible horrible awful worst worse poor hate hated angry mad upset furious unhappy
    disappointed disappointing sad unacceptable unprofessional malo mala mal peor enojado furioso
    pesimo pesima pire affreux fache enrage inacceptable decu decue lame ugly weird frustrating
    frustrated irritating sketchy suspicious`,
  yes: `
    yes yeah yep yup sure k yea correct right absolutely definitely certainly affirmative si claro
    oui ouais vale alright confirm`,
  hello: `
    hi hello hey morning afternoon evening night howdy hola buenas buenos bonjour bonsoir salut allo
    dear greetings sup coucou`,
  bye: 'bye goodbye later farewell adios ciao revoir bientot goodnight regards sincerely luck',
  laugh: 'haha lol lmao jaja mdr joke kidding jk',
  sorry: `
    sorry apologize apology oops pardon excuse lo siento disculpe disculpa perdon perdone desole
    desolee excusez lamento afraid unfortunately`,
  app: `
    appointment appt booking book reservation reserve slot schedule reschedule checkup cleaning exam
    consultation consult session classes lesson meeting interview estimate quote inspection test
    tour cita reserva turno rdv rendez seance cours table waitlist calendar`,
  time: `
    time minute min hour day week month year second moment hora minuto dia semana meses ano heure
    jour semaine mois an ans ago while sec`,
  clock: `
    pm noon midnight oclock tonight tomorrow yesterday weekend early late soon before after until
    till during manana tarde noche ayer temprano demain hier soir matin midi apres avant tot tard
    mediodia despues luego durante`,
  weekday: `
    monday tuesday wednesday thursday friday saturday sunday tues wed thu thur fri sat sun lunes
    martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi
    dimanche weekends weekday`,
  month: `
    january february march april june july august september october november december enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars
    avril mai juin juillet aout septembre octobre novembre decembre christmas thanksgiving easter
    halloween holiday vacation`,
  num: `
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    thousand dozen couple few half dos tres cuatro cinco seis siete ocho nueve diez un deux trois
    quatre cinq sept huit neuf dix first third last once`,
  car: `
    car truck van suv sedan vehicle auto jeep ford chevy toyota honda nissan bmw tesla motorcycle
    bike trailer boat rv minivan carro coche camioneta troca voiture camion char moto engine brake
    tire wheel transmission battery oil muffler exhaust bumper windshield window door hood trunk
    rotor alternator radiator clutch gear belt axle ac heater mileage miles vin title tow garage
    mechanic llanta frenos aceite motor bateria pneu freins freinage moteur batterie hitch fender
    headlight rim dash seat spark sparkplug radio antenna key`,
  house: `
    house home apartment apt condo room bedroom bathroom kitchen roof gutter floor wall ceiling
    basement attic driveway yard lawn fence gate porch deck pool garden tree sink toilet shower
    faucet pipe leak drain furnace water heat power electricity electric plumbing plumber
    electrician contractor paint painting carpet tile cabinet closet furniture couch sofa bed
    mattress chair dresser dryer washer dishwasher fridge oven stove lamp light outlet casa
    apartamento cuarto techo piso bano cocina puerta ventana jardin maison appartement chambre
    cuisine toit plancher porte fenetre salle bain property listing realtor agent mortgage rent
    rental lease landlord`,
  food: `
    food pizza burger sandwich taco burrito salad soup chicken beef pork fish steak bacon cheese
    bread butter egg rice beans fries chips sauce salsa ketchup mustard onion pickles tomato lettuce
    pepper spicy mild cake cookie pie donut bagel coffee tea latte milk sugar cream juice soda coke
    beer wine drink menu order lunch dinner breakfast brunch delivery pickup takeout plate meal
    catering vegan vegetarian gluten dessert chocolate ice comida pollo carne pan queso arroz cafe
    leche cerveza orden cena almuerzo desayuno plat repas poulet pain fromage gateau the eat ate
    hungry cook restaurant bakery`,
  clothes: `
    dress shirt pants jeans skirt jacket coat shoe boots hat size small medium large xl color blue
    red black white green pink purple yellow brown gray grey suit tie tux alterations hem sleeves
    rings necklace bracelet watch earrings jewelry fabric talla zapatos vestido camisa taille robe
    chaussures chemise couleur`,
  body: `
    tooth teeth dentist dental gum crown filling braces retainer floss mouth jaw knee back neck
    shoulder hip foot feet toe ankle wrist arm leg headache eye glasses lenses ear nose throat skin
    face hair haircut trim highlights balayage nail manicure pedicure wax facial massage lashes
    brows beard fade perm bangs stomach heart blood sore swollen fever cough flu cold covid diente
    muela pelo cabello unas dent cheveux ongles tete`,
  med: `
    doctor dr nurse hospital clinic pharmacy prescription refill meds medicine medication pill
    insurance patient surgery surgeon xray lab results tests vaccine shot therapy therapist vet
    copay doctora clinica receta seguro ordonnance medecin clinique pharmacie assurance`,
  pet: `
    dog cat puppy kitten pet horse bird grooming groomer groomed leash collar kennel boarding fleas
    perro gato chien chat`,
  school: `
    school teacher student homework grade tutor bus practice coach team game soccer baseball
    basketball football dance ballet swim swimming piano guitar music band camp daycare preschool
    college university campus tuition kindergarten recital escuela maestra ecole professeur enfant`,
  church: `
    church pastor pray bible service choir mass sermon ministry volunteer donation donate god lord
    jesus bless iglesia dios misa eglise dieu`,
  money: `
    money price cost paid paying payment bill billing charge invoice refund fee deposit balance
    bucks dollar cash check card credit debit venmo paypal zelle loan finance rate tip tax total
    receipt cheap expensive afford budget broke wallet dinero precio pago pagar factura cuenta
    dolares efectivo tarjeta argent prix payer facture carte solde comptant warranty bank account
    gas free win prize`,
  work: `
    work job boss coworker office shift hiring employee employer manager staff career trabajo
    trabajando oficina travail bureau travaille travailler retirement union project crew site`,
  biz: `
    company business store shop dealer dealership salon spa gym firm agency organization outfit
    brand corporate compania empresa negocio tienda entreprise compagnie magasin boutique commerce
    club center customer client representative rep salesperson salesman`,
  tech: `
    app website link online page portal password login computer laptop tablet ipad iphone android
    wifi internet netflix spotify amazon instagram youtube snapchat zoom bluetooth screen charger
    printer download upload photo pic picture video attachment pdf scan code software settings`,
  politics: `
    vote voter candidate election democrat republican liberal conservative senator congress
    president governor mayor trump biden politics political poll`,
  place: `
    street road highway lane avenue corner lot park mall airport hotel city town state county
    country downtown north south east west building front rear side entrance lobby address location
    map post mailbox train station plane flight trip travel calle direccion ciudad rue adresse ville
    texas florida california ohio michigan georgia mexico canada`,
  fix: `
    fix repair broken break worn noise noisy squeak grinding rattling beeping stuck crack scratched
    scratches damage replace install replacement part screw bolt reparar arreglar reparer reparation`,
  feel: `
    feel feeling felt hope miss worry worried believe think thought guess suppose maybe probably
    remember wonder understand understood mean meant creo pienso espero crois pense espere`,
  fast: 'quick fast slow hurry rush hurried traffic behind',
  meet: 'meet saw talk speak spoke chatting discuss catch vemos ver hablar parler voir',
  wait: 'wait hold holding stay hang sit standing esperando attendre attendez attends',
  give: `
    give gave bring brought grab pick put putting set dropped dar doy dame donner donne apporter
    showed hand lend borrow`,
  try: 'try tried attempt start begin began comenzar empezar commencer finish complete',
  life: `
    sleep slept asleep wake woke awake dream nap bath movie tv shows watching birthday wedding
    anniversary date babe darling honey kiss hug xx xxx friend buddy`,
  weather: `
    rain rainy snow snowy sunny hot storm weather wind hurricane icy lluvia nieve pluie neige`,
  deg: `
    very so too really just only even rather extremely literally actually also still yet almost
    kinda all both muy tan solo vraiment juste seulement aussi`,
  conj: 'and or but if because since unless although though then than y o pero et ou mais parce',
  art: 'a some each other la los las una unos le les des du de del al aux l d',
  prep: `
    of on in at to from for with by about into onto off out up down under through between around
    near against en sobre hasta desde dans sur avec pour par chez vers depuis`,
  help: 'help assistance support ayuda aide question explain clarify',
  start: `
    unstop restart resubscribe rejoin reactivate reinstate reenroll iniciar demarrer reprendre
    reanudar`,
};
