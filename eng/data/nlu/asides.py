"""What people ask about besides their own records: fillers without a slot."""

ASIDES = {
    # Concepts of finance with their article, as after "qué es".
    "term": """la UF|la UTM|el CAE|la TMC|el IPC|la inflación|la tasa de interés|el interés compuesto|el pago mínimo|la línea de crédito|el avance en efectivo|
        la repactación|el refinanciamiento|la renegociación|DICOM|el boletín comercial|el score crediticio|el crédito de consumo|el crédito hipotecario|el pie|
        el dividendo|la tasación|la hipoteca|el aval|el codeudor|el pagaré|la cobranza judicial|el embargo|la quiebra personal|la AFP|el multifondo|el fondo E|el APV|
        la cuenta 2|la PGU|la renta vitalicia|el retiro programado|la pensión de invalidez|la isapre|Fonasa|el bono AUGE|el GES|la licencia médica|la AFC|
        el seguro de cesantía|el seguro de desgravamen|el seguro de vida|el deducible|la prima|la póliza|el SOAP|la cuenta vista|la cuenta corriente|la CuentaRUT|
        la tarjeta de prepago|el sobregiro|la comisión de mantención|el PAC|la transferencia electrónica|el depósito a plazo|el fondo mutuo|la caja de compensación|
        la boleta de honorarios|la retención|el IVA|el PPM|la operación renta|la devolución de impuestos|las contribuciones|el permiso de circulación|
        el sueldo líquido|el sueldo bruto|el sueldo imponible|la gratificación|el finiquito|el feriado proporcional|la carga familiar|la asignación familiar|
        el gasto hormiga|el fondo de emergencia|el presupuesto 50/30/20|la bola de nieve|el método de los sobres|la deuda buena|el patrimonio|la liquidez|
        el derecho a retracto|la garantía legal|el SERNAC|la CMF|el phishing|la ley de fraudes|el leasing|el factoring|el subsidio DS1|el subsidio de arriendo|
        la portabilidad financiera|la carga financiera|el cupo de la tarjeta|las cuotas sin interés|el costo total del crédito|la tasa fija|la tasa variable|
        el bono de invierno|el aporte familiar permanente|el CAE universitario|la gratuidad|el fondo solidario|la cotización|la mutual|el convenio de pago|
        el cobro de intereses|la moratoria|el informe comercial|la prescripción de una deuda|el costo de vida|el presupuesto base cero|la educación financiera""",
    # Money matters, as after "me conviene" or "debería".
    "deal": """repactar la tarjeta|pagar el mínimo|prepagar el crédito|pedir un crédito de consumo|sacar un avance|usar la línea de crédito|cerrar la línea|
        cambiarme de isapre|pasarme a fonasa|cambiarme de AFP|ahorrar en APV|refinanciar el hipotecario|comprar en cuotas|pagar al contado|consolidar mis deudas|
        salir de aval de mi hermano|contratar un seguro de vida|tener dos tarjetas|dar de baja la tarjeta|pagar primero la deuda más chica|guardar el aguinaldo|
        pagar la deuda con mis ahorros|arrendar en vez de comprar|esperar el cyber|boletear en vez de tener contrato|declarar renta|cotizar como independiente|
        aceptar la oferta de la caja|sacar un crédito para pagar otro|pactar en UF|adelantar el dividendo|cambiarme de banco|prestarle plata a mi hermano|
        juntar todas las deudas en una|comprar el auto con crédito|usar el seguro de cesantía|pedirle plata a la familia|vender el auto para pagar deudas""",
    # Things with a price that are no record.
    "goods": """una bicicleta|un refrigerador|una tele de 55 pulgadas|un iphone|un notebook|una lavadora|un kilo de palta|el kilo de pan|un balón de gas|una torta|un asado para diez|
        una entrada al cine|un pasaje a Punta Arenas|un pasaje a Madrid|un corte de pelo|una mudanza|un gasfíter|una consulta al dentista|una radiografía|un perro salchicha|
        un gato|unas zapatillas|un terno|un vestido de novia|una guitarra|una moto|un auto usado|una camioneta|un dron|una cámara|un sillón|un colchón|una cama|un depto en Ñuñoa|
        arrendar en La Serena|una parcela|una casa en la playa|un curso de inglés|la carrera de derecho|el arancel de medicina|la PAES|un tatuaje|unos lentes|una operación a la vista|
        unos frenillos|un tratamiento dental|una resonancia|un kilo de carne|la docena de huevos|el litro de leche|un saco de harina|la parafina|la bencina|el metro|la micro|
        un taxi al aeropuerto|el peaje a Viña|una noche de hotel|un camping en Pucón|un tour a San Pedro|una entrada a la Teletón|un partido en el Monumental|un plan de celular|
        el internet hogar|una niñera|una asesora del hogar|un abogado|un notario|una licencia de conducir|un pasaporte|un certificado de nacimiento|una sepultura|
        un ramo de rosas|un cumpleaños con piñata|un traje de baño|una carpa|una estufa a leña|cambiar un vidrio|pintar una pieza|arreglar un techo|cambiar una chapa|
        una sesión de kine|una hora de psicólogo|un gimnasio|un piano|un libro de Isabel Allende|un juego de play|unos audífonos|un tarro de leche nan|un coche de guagua""",
    # Wholly other business: whole requests.
    "errand": """pon una alarma a las seis|llama a mi hermana|mándale un correo a mi jefe|búscame un hotel en Chiloé|resérvame una mesa para cuatro|pídeme un taxi|
        agéndame hora con el oculista|tradúceme esto al inglés|escríbeme un poema|hazme un currículum|redacta una carta de renuncia|resúmeme este artículo|
        hazme la tarea de historia|dame una receta de pan amasado|cuéntame la historia de Chile|dime el horóscopo|pon una cumbia|apaga la tele|abre el portón|
        sube el volumen|saca una foto|cómprame unas entradas|inscríbeme en un curso|encuéntrame pega|véndeme la bici por internet|publica un aviso|
        recomiéndame una serie|recomiéndame un libro|recomiéndame un restaurante|sugiéreme un nombre para el perro|ayúdame con un ensayo|arréglame el computador|
        corrígeme este texto|dibújame una casa|hazme un logo|prográmame una página|juguemos al ahorcado|cántame algo|inventa un cuento|háblame en francés""",
    # Wholly other questions.
    "trivia": """quién ganó anoche|quién descubrió América|quién es el presidente de Francia|quién escribió Condorito|quién canta esa canción|a qué hora juega la roja|
        a qué hora cierra el mall|a qué hora sale el bus a Talca|cuándo es semana santa|cuándo empieza la primavera|cuándo salen de vacaciones los niños|dónde queda Coyhaique|
        dónde está la comisaría|dónde renuevo el carnet|dónde venden repuestos|dónde arreglan celulares|cómo se hace el charquicán|cómo se saca una mancha de tinta|
        cómo se cambia una ampolleta|cómo se escribe zapallo|cómo llego al terminal|cómo aprendo a nadar|cómo bajo la fiebre|cómo se juega al truco|cómo le pido pololeo|
        qué temperatura hace|qué día cae navidad|qué película veo|qué le regalo a mi papá|qué me pongo para un matrimonio|qué hago de almuerzo|qué significa resiliencia|
        qué perro es bueno para un depto|qué auto gasta menos|qué celular tiene mejor cámara|por qué tiembla tanto|por qué el mar es salado|por qué lloran las guaguas|
        va a llover el domingo|va a temblar|hay clases mañana|hay feria el lunes|está abierto el registro civil|cuántos habitantes tiene Chile|cuántas calorías tiene un completo|
        cuánto mide la cordillera|cuánto dura un embarazo|cuánto vive un gato|cuánto pesa un litro de agua|cuánto es 17 por 23|cuánto falta para año nuevo|
        cuál es la capital de Noruega|cuál es el mejor colegio de Talca|cuál es tu equipo|cuál película ganó el oscar|es verdad que el pisco es chileno|existe vida en Marte""",
}


def choose(rng, name):
    return rng.choice([option.strip() for option in ASIDES[name].split("|")])
