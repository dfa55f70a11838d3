/**
 * Common first names in the United States, in lower case and without accents: enough to see that
 * "this isnt maria" is about a person when the name has no capital. A name written with a capital
 * needs no list. Names that are ordinary words (will, mark, grace) are left out and need their
 * capital. Source: our own choice among common names.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron abby abdul abdullah abigail adam addison adelaide adele adrian adriana ' +
    'agnes ahmad ahmed aiden aileen aimee aisha alaina alan alana alanna albert alden aldo ' +
    'alejandra alejandro alex alexa alexander alexandra alexia alexis alfonso alfred ' +
    'alfredo alice alicia alina alisha aliyah allen allie allison alonzo alphonso alvaro ' +
    'alvin alyson alyssa amanda amari amelia amina amir amit amos amy ana anahi anastasia ' +
    'anders anderson andre andrea andreas andres andrew andy angel angela angelica ' +
    'angelina angelo angie anil anisa anita anjali anjelica ann anna annabelle anne ' +
    'annette annie annika ansel anthony antoine anton antonia antonio archie ariana ariel ' +
    'arjun armando armani arnav arnie arnold arthur arturo asher ashlee ashley ashton ' +
    'astrid athena aubree aubrey audrey augustine aurelio ava ayden ayesha ayla bailey ' +
    'barbara barry beatrice beatriz becky belinda bella ben benjamin benny bernadette ' +
    'bernadine bernard bernice bertha beth bethany bettina betty beverly bianca blake ' +
    'blanca bobbie bobby bonnie boris boyd brad braden bradley brady brandon braxton ' +
    'brayden breanna brenda brendan brennan brent brett brian brianna bridget brielle ' +
    'britney brittany brody bronson brooke bruce bryan bryant bryce bryson burt byron ' +
    'caden caitlin caleb callie calvin cameron camila camille candace candice cara carissa ' +
    'carl carla carlo carlos carlton carly carmela carmen carmine carol carolina caroline ' +
    'carolyn carrie carson casey cassandra cassidy cassie catherine cathleen cathy cayden ' +
    'cecilia cedric celeste celia cesar chandra chantal charissa charlene charles charlie ' +
    'charlotte charmaine chauncey chelsea cheryl chester chloe chris christa christian ' +
    'christina christine christopher christy cindy claire clara clarence clarice clarissa ' +
    'clark claude claudette claudia clayton clifford clint clinton clive clyde cody colby ' +
    'colin colleen collin conner connie conrad cora cordelia corey corinne cornelius cory ' +
    'courtney craig cristian cristina cristobal cullen curtis cynthia cyrus dahlia dalton ' +
    'damian damien damion damon dan dana daniel daniela danielle danny dante daphne daquan ' +
    'darcy daria darin darius darla darlene darnell darrell darren darrin darryl darwin ' +
    'dashawn dave david davon dayana dayton deandre deanna debbie deborah debra deedee ' +
    'deja delia della delores delroy demarcus demetrius denise denisha dennis denny deonte ' +
    'derek derrick deshawn desiree desmond devin devon devonte dewayne dexter diana diane ' +
    'diego dimitri dina dionne dirk dolores dominic dominique don donald donna donnell ' +
    'donnie donovan doreen dori dorian doris dorothy doug douglas douglass doyle duane ' +
    'duncan dustin dwayne dwight dylan ebony ed eddie eddy edgar edith edna eduardo edward ' +
    'edwin efrain efren eileen elaina elaine eldon eleanor elena eleni eli elias elijah ' +
    'elisa elisabeth elise elisha eliza elizabeth ella ellen elliot elliott ellis elmer ' +
    'eloise elsa elton elvin elvira elvis emerson emery emilia emilio emily emma emmanuel ' +
    'emmett enrique eric erica ericka erik erika erin ernest ernesto ernie ervin esmeralda ' +
    'esteban estela estelle ester esther ethan ethel eugene eunice eva evan evelyn everett ' +
    'ezekiel ezra fabian fabiola farah fatima felicia felipe felix fernanda fernando fidel ' +
    'fiona floyd frances francesca francis francisco francois frankie fred freda freddie ' +
    'freddy frederick frida fritz gabby gabriel gabriela garrett garry gary gavin ' +
    'genevieve geoff geoffrey george gerald geraldine gerard gerardo germaine gertrude ' +
    'gianna gideon gilbert gilberto gina giovanni giselle gladys glen glenda glenn gloria ' +
    'gordon graciela graham greg gregory greta gretchen gretta grover guadalupe guido ' +
    'guillermo gustavo gwen gwendolyn hadley hakeem haley hallie hamza hank hannah hans ' +
    'harold harper harriet harrison harry harvey hassan hayden heath heather hector heidi ' +
    'helen helene henrietta henry herbert herman hilary hilda hillary hiram homer horace ' +
    'howard hubert hugh hugo humberto hussein ian ibrahim ignacio imani imran inez ingrid ' +
    'ira irene irma irving irwin isaac isabel isabella isabelle isaiah isiah ismael issac ' +
    'ivan jabari jace jackie jaclyn jacob jacqueline jada jaden jaelyn jaime jake jaleel ' +
    'jalen jamaal jamal jamar jamarion jamel james jameson jamie jamila jan janae jane ' +
    'janelle janet janice janine janis jared jarrod jarvis jasmin jasmine jason jasper ' +
    'javier javon jax jaxon jayce jayden jayla jaylen jaylin jaylon jayson jazmin jeanette ' +
    'jeanne jeannie jeff jeffery jeffrey jenna jennie jennifer jennings jenny jerald ' +
    'jeremiah jeremy jerica jermaine jerome jerrod jerry jesse jessica jessie jethro jill ' +
    'jillian jim jimena jimmie jimmy jo joan joann joanna joanne joaquin jocelyn jodi jody ' +
    'joe joel joelle joey johanna john johnathan johnnie johnny jolene jon jonah jonas ' +
    'jonathan joni jordan jorge jose josefa josefina joselyn joseph josephine josh joshua ' +
    'josiah josie josue jovan joyce juan juana juanita judah judith judy julia julian ' +
    'juliana julianna julianne julie juliet juliette julio julius justin justine kadeem ' +
    'kaitlin kaitlyn kaleb kameron kane kara kareem karen kari karim karina karl karla ' +
    'karyn kasey kassandra kate katelyn katherine kathleen kathryn kathy katie katrina ' +
    'kaya kayla kaylee kayleigh keegan keisha keith kelley kelli kellie kelly kelsey ' +
    'kelvin ken kendall kendra kendrick kenji kenneth kenny kenya kermit kerry keshawn ' +
    'keshia kevin khadijah khalid kiana kiara kieran kim kimberly kira kirk kirsten kobe ' +
    'kourtney krista kristen kristin kristina kristine kristopher krystal kurt kyle kylie ' +
    'lacey laila lakeisha lakisha lamar lamont lana lance landon lara larissa larry ' +
    'lashawn lasonya latasha latisha latonya latoya laura lauren laurie lavern lavonne ' +
    'lawanda layla leah leandro leann leanne leigh leila leland lena lenny lenora leo leon ' +
    'leona leonard leonardo leonel leroy leslie leticia lewis liam lila liliana lillian ' +
    'lilly lina linda lindsay lindsey linus lionel lisa lisette liz lloyd logan lois ' +
    'lonnie lora lorena lorenzo loretta lori lorna lorraine louella louie louis louisa ' +
    'louise lowell luc luca lucas lucia luciana lucille lucinda lucy luigi luis luisa luke ' +
    'lula lupe luther lydia lyla lyle lyn lynda lynette lynn lynne mabel mackenzie macy ' +
    'maddie maddox madeline madelyn madison maeve magdalena maggie mahmoud maisie malachi ' +
    'malcolm malia malik mallory mamie mandy manny manuel manuela marc marcel marcela ' +
    'marcella marcelo marci marcia marco marcos marcus margaret margarita margie margo ' +
    'margot maria mariah mariam marian mariana marianne maribel maricela marie marilyn ' +
    'marina mario marion marisa marisol marissa marjorie marla marlene marley marlon ' +
    'marquis marquise marsha marshawn marta martha martin marvin mary maryann mateo ' +
    'mathieu matilda matt matthew mattie maude maura maureen maurice mauricio mavis maxine ' +
    'maxwell maya mckayla mckenzie megan meghan mei melanie melba melinda melissa melvin ' +
    'meredith merle micah michael michaela micheal michel michele michelle mickey miguel ' +
    'mikayla mike mila mildred millicent millie milo milton mindy minerva minnie miranda ' +
    'miriam mitchell mohamed mohammad mohammed moira mollie molly mona monica monique ' +
    'monte morgan muhammad muriel murray mustafa myra myrna myrtle nadia nadine nancy ' +
    'naomi narcisa natalia natalie natasha nathalie nathan nathaniel neal neil nellie ' +
    'nelly nelson nestor nettie nevaeh nguyen nia nicholas nichole nick nicolas nicole ' +
    'nigel nikhil niki nikki nikolas nina nita noah noelle noemi nolan nora norma norman ' +
    'norris octavia octavio odell odessa ofelia olga oliver olivia ollie omar ophelia ' +
    'orlando orville oscar osvaldo otis owen pablo paige paloma pam pamela paola pascal ' +
    'patel patrice patricia patrick patsy patti patty paul paula paulette paulina pauline ' +
    'paxton payton pedro peggy penelope percy pete peter petra phil philip phillip phoebe ' +
    'phyllis pierre polly preston priscilla priya quentin quincy quinn quinton rachael ' +
    'rachel rachelle rafael rajesh ralph ramiro ramon ramona randal randall randy raphael ' +
    'raquel rashad rashawn raul ravi ray raymond raymundo rebecca rebekah regina reginald ' +
    'reid renata rene renee reuben reynaldo rhiannon rhoda rhonda ricardo richard richie ' +
    'rick ricky rigoberto riley rita robbie robert roberta roberto robin robyn rocco ' +
    'rochelle rocio rodney rodolfo rodrigo rogelio roger roland rolando ron ronald ronda ' +
    'ronnie roosevelt rosa rosalie rosalind rosalyn rosanna rosario roscoe roseann ' +
    'rosemarie rosemary rosetta rosie roslyn roxana roxanne roy ruben rudolph rufus ' +
    'russell ruth ruthie ryan ryker sabrina sadie sally salma salvatore sam samantha samir ' +
    'sammy samuel sandra sanjay santiago sara sarah sasha saul sawyer scarlett sean ' +
    'sebastian selena selma serena sergio seth shana shane shanice shaniqua shannon ' +
    'shantel shaquille shari sharon sharonda shaun shauna shawn shawna shayla sheena ' +
    'sheila shelby sheldon shelia shelley shelly sheree sheri sherman sherri sherrie ' +
    'sherry sheryl shirin shirley sienna silas silvia simon simone sofia solomon sondra ' +
    'sonia sonja sonya sophia sophie spencer stacey staci stacie stacy stanley stefan ' +
    'stefanie stella stephan stephanie stephen steve steven stewart stuart sue sunita ' +
    'susan susana susanna susanne susie suzanne suzette sybil sylvia sylvie tabatha ' +
    'tabitha talia tamara tameka tamera tami tamika tammie tammy tania tanisha tanya tara ' +
    'tariq tasha tatiana taylor ted teddy terence teresa teri terrance terrell terrence ' +
    'terri terry tessa thad thaddeus thelma theodore theresa thomas tiana tiffany tim ' +
    'timmy timothy tina tisha tobias toby todd tom tomas tommie tommy toni tonia tony ' +
    'tonya tori tracey traci tracie tracy travis tremaine trent trenton trevon trevor trey ' +
    'tricia trisha tristan trudy tyler tyra tyree tyrell tyrese tyrone ulysses uriel ' +
    'ursula valentina valeria valerie vanessa vaughn velma vera verna vernon veronica ' +
    'vicente vicki vickie vicky victor victoria vijay vince vincent viola virgil vivian ' +
    'vivienne wallace walter wanda wayne wendell wendy wesley weston whitney wilbert ' +
    'wilbur wilfred willa willard william willie wilma winifred woodrow wyatt xander ' +
    'xavier ximena xiomara yadira yasmin yesenia yolanda yusuf yvette yvonne zach ' +
    'zachariah zachary zack zaire zander zane zara zelda zoe zoey'
  ).split(' '),
);
