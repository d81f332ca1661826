<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddDeviceConnection</name>
    <message>
        <source>How is it connected?</source>
        <translation>Wie ist es angeschlossen?</translation>
    </message>
    <message>
        <source>Connected by: %1</source>
        <translation>Angeschlossen über: %1</translation>
    </message>
    <message>
        <source>Ports found: %1</source>
        <translation>Gefundene Anschlüsse: %1</translation>
    </message>
    <message>
        <source>Asking at every address</source>
        <translation>Jede Adresse wird abgefragt</translation>
    </message>
    <message>
        <source>Instruments found: %1</source>
        <translation>Gefundene Geräte: %1</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>Anschlüsse erneut suchen</translation>
    </message>
    <message>
        <source>Ask at all addresses of the bus</source>
        <translation>Alle Adressen des Busses abfragen</translation>
    </message>
    <message>
        <source>Port missing? Check the cable, and that your user may open serial ports.</source>
        <translation>Anschluss fehlt? Prüfen Sie das Kabel und ob Ihr Benutzer serielle Anschlüsse öffnen darf.</translation>
    </message>
    <message>
        <source>Choose the controller at the right, then ask who is on its bus.</source>
        <translation>Rechts den Controller wählen, dann abfragen, wer an seinem Bus ist.</translation>
    </message>
    <message>
        <source>Everything that it needs is at the right.</source>
        <translation>Alles, was es braucht, steht rechts.</translation>
    </message>
    <message>
        <source>It needs no cable. Go on.</source>
        <translation>Es braucht kein Kabel. Weiter.</translation>
    </message>
</context>
<context>
    <name>AddDeviceDriver</name>
    <message>
        <source>Which one is it?</source>
        <translation>Welches ist es?</translation>
    </message>
</context>
<context>
    <name>AddDeviceKind</name>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
</context>
<context>
    <name>AddDeviceName</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, _ and -. Files name it %1.</source>
        <translation>Buchstaben, Ziffern, _ und -. In Dateien heißt es %1.</translation>
    </message>
    <message>
        <source>Put it into the loadout</source>
        <translation>In die Bestückung aufnehmen</translation>
    </message>
    <message>
        <source>%1, not tested</source>
        <translation>%1, nicht getestet</translation>
    </message>
    <message>
        <source>Discard and begin anew</source>
        <translation>Verwerfen und neu beginnen</translation>
    </message>
</context>
<context>
    <name>AddDeviceSettings</name>
    <message>
        <source>The first ones are fixed once the device is added.</source>
        <translation>Die ersten stehen fest, sobald das Gerät hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
</context>
<context>
    <name>AddDeviceTest</name>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
</context>
<context>
    <name>AddDeviceWizard</name>
    <message>
        <source>Add device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>The test only asks the device who it is</source>
        <translation>Der Test fragt das Gerät nur, wer es ist</translation>
    </message>
    <message>
        <source>Nothing is switched before the end</source>
        <translation>Vor dem Ende wird nichts geschaltet</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>hardware.csv does not tell the driver of %1</source>
        <translation>hardware.csv nennt den Treiber von %1 nicht</translation>
    </message>
    <message>
        <source>chirps.csv has no rows of chirp %1; it is written as silence</source>
        <translation>chirps.csv hat keine Zeilen zu Chirp %1; er wird als Stille geschrieben</translation>
    </message>
    <message>
        <source>clocks.csv: no device is named for %1</source>
        <translation>clocks.csv: Für %1 ist kein Gerät genannt</translation>
    </message>
    <message>
        <source>clocks.csv has no %1 for step %2; %3 MHz is taken</source>
        <translation>clocks.csv hat kein %1 für Schritt %2; %3 MHz wird angenommen</translation>
    </message>
    <message numerus="yes">
        <source>header.csv: %n row(s) of %1 %2 are missing and are written without a value</source>
        <translation>
            <numerusform>header.csv: %n Zeile von %1 %2 fehlt und wird ohne Wert geschrieben</numerusform>
            <numerusform>header.csv: %n Zeilen von %1 %2 fehlen und werden ohne Wert geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>AlertsSheet</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Conditions and results of this session are listed here.</source>
        <translation>Hier stehen Zustände und Ergebnisse dieser Sitzung.</translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message>
        <source>No devices report</source>
        <translation>Kein Gerät meldet sich</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation>%1&#xa0;OK</translation>
    </message>
</context>
<context>
    <name>Await</name>
    <message>
        <source>%1: no answer within %2 s</source>
        <translation>%1: keine Antwort innerhalb von %2&#xa0;s</translation>
    </message>
    <message>
        <source>Check that the device is on and connected, then try again</source>
        <translation>Prüfen, ob das Gerät eingeschaltet und verbunden ist, dann erneut versuchen</translation>
    </message>
    <message>
        <source>%1: given up</source>
        <translation>%1: aufgegeben</translation>
    </message>
    <message>
        <source>%1: the device went away before it answered</source>
        <translation>%1: Das Gerät war vor seiner Antwort nicht mehr da</translation>
    </message>
    <message>
        <source>Connect the device again</source>
        <translation>Gerät neu verbinden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
</context>
<context>
    <name>AwgSettings</name>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Longest waveform, samples</source>
        <translation>Längste Wellenform, Abtastwerte</translation>
    </message>
    <message>
        <source>Lowest frequency</source>
        <translation>Niedrigste Frequenz</translation>
    </message>
    <message>
        <source>Highest frequency</source>
        <translation>Höchste Frequenz</translation>
    </message>
    <message>
        <source>Marker outputs</source>
        <translation>Marker-Ausgänge</translation>
    </message>
    <message>
        <source>Plays one sweep, no waveform</source>
        <translation>Gibt einen einzelnen Sweep aus, keine Wellenform</translation>
    </message>
    <message>
        <source>Waits for a trigger</source>
        <translation>Wartet auf einen Trigger</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>BenchCommands</name>
    <message>
        <source>Preparing %1</source>
        <translation>Vorbereiten von %1</translation>
    </message>
    <message>
        <source>%1 is at %2 MHz instead of %3 MHz</source>
        <translation>%1 steht auf %2&#xa0;MHz statt auf %3&#xa0;MHz</translation>
    </message>
    <message>
        <source>Check the oscillator&apos;s reference, then start again</source>
        <translation>Referenz des Oszillators prüfen, dann neu starten</translation>
    </message>
    <message>
        <source>The oscillator for %1 is not part of the loadout</source>
        <translation>Der Oszillator für %1 gehört nicht zur Geräteauswahl</translation>
    </message>
    <message>
        <source>Assign the clock to a device of the loadout</source>
        <translation>Den Oszillator einem Gerät der Geräteauswahl zuordnen</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>Verbinden von %1</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>Starten von %1</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>Stoppen von %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Auslesen von %1</translation>
    </message>
    <message>
        <source>Correct the pulses, then start again</source>
        <translation>Korrigieren Sie die Pulse und starten Sie dann erneut</translation>
    </message>
    <message>
        <source>Asking %1 for its reference</source>
        <translation>%1 wird nach der Referenz gefragt</translation>
    </message>
    <message>
        <source>%1 is not on its reference</source>
        <translation>%1 läuft nicht auf der Referenz</translation>
    </message>
    <message>
        <source>%1 does not tell whether it is on its reference</source>
        <translation>%1 gibt nicht an, ob die Referenz verwendet wird</translation>
    </message>
    <message>
        <source>Connect the reference, or do not make it a condition</source>
        <translation>Schließen Sie die Referenz an, oder machen Sie sie nicht zur Bedingung</translation>
    </message>
    <message>
        <source>Taking the last shots of %1</source>
        <translation>Die letzten Schüsse von %1 werden geholt</translation>
    </message>
    <message>
        <source>Emptying %1</source>
        <translation>%1 wird geleert</translation>
    </message>
    <message>
        <source>Sending %1 to sleep</source>
        <translation>%1 wird in Ruhe versetzt</translation>
    </message>
    <message>
        <source>Waking %1</source>
        <translation>%1 wird geweckt</translation>
    </message>
</context>
<context>
    <name>BenchSetup</name>
    <message>
        <source>%1 is for a simulated digitizer</source>
        <translation>%1 gilt nur für einen simulierten Digitalisierer</translation>
    </message>
    <message>
        <source>Leave it out, or choose a simulated loadout</source>
        <translation>Weglassen oder eine simulierte Bestückung wählen</translation>
    </message>
</context>
<context>
    <name>BlackchirpCSV</name>
    <message>
        <source>not open for writing</source>
        <translation>nicht zum Schreiben geöffnet</translation>
    </message>
    <message>
        <source>Writing failed: %1</source>
        <translation>Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder</source>
        <translation>Freien Speicherplatz und Zugriffsrechte des Ordners prüfen</translation>
    </message>
    <message>
        <source>There are %1 titles for %2 columns</source>
        <translation>Es gibt %1 Überschriften für %2 Spalten</translation>
    </message>
    <message>
        <source>The folder of experiment %1 cannot be made</source>
        <translation>Der Ordner von Experiment&#xa0;%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there</source>
        <translation>Prüfen, ob der Ordner vorhanden ist und dort geschrieben werden darf</translation>
    </message>
</context>
<context>
    <name>BlackchirpSettings</name>
    <message>
        <source>Blackchirp&apos;s settings cannot be read</source>
        <translation>Die Einstellungen von Blackchirp lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Set the data folder and the devices up by hand</source>
        <translation>Datenordner und Geräte von Hand einrichten</translation>
    </message>
    <message>
        <source>Blackchirp&apos;s settings could not be taken over</source>
        <translation>Die Einstellungen von Blackchirp ließen sich nicht übernehmen</translation>
    </message>
    <message>
        <source>Make room or give yourself the right to write there, and try again</source>
        <translation>Platz oder Schreibrechte schaffen, dann erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Catalogues</name>
    <message>
        <source>Frequency (MHz)</source>
        <translation>Frequenz (MHz)</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Quantum numbers</source>
        <translation>Quantenzahlen</translation>
    </message>
    <message>
        <source>Line list of SPCAT, or from the JPL and CDMS catalogues</source>
        <translation>Linienliste von SPCAT oder aus den Katalogen von JPL und CDMS</translation>
    </message>
    <message>
        <source>Output of XIAM with intensities (ints 2 or 3)</source>
        <translation>Ausgabe von XIAM mit Intensitäten (ints 2 oder 3)</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 wird zu %3</translation>
    </message>
</context>
<context>
    <name>Checkpoint</name>
    <message>
        <source>The newest shots could not be secured between two saves</source>
        <translation>Die neuesten Schüsse ließen sich zwischen zwei Sicherungen nicht festhalten</translation>
    </message>
    <message>
        <source>The checkpoint file could not be removed</source>
        <translation>Die Datei mit dem Zwischenstand ließ sich nicht entfernen</translation>
    </message>
</context>
<context>
    <name>ChecksRow</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>ChirpConfig</name>
    <message>
        <source>The row was left out</source>
        <translation>Die Zeile wurde ausgelassen</translation>
    </message>
    <message>
        <source>A row has not seven cells</source>
        <translation>Eine Zeile hat nicht sieben Zellen</translation>
    </message>
    <message>
        <source>A cell is not the number that belongs there</source>
        <translation>Eine Zelle enthält nicht die Zahl, die dort hingehört</translation>
    </message>
    <message>
        <source>Marker &quot;%1&quot; is enabled, but the AWG has only %2 marker outputs.</source>
        <translation>Marker „%1“ ist aktiviert, der AWG hat aber nur %2 Markerausgänge.</translation>
    </message>
    <message>
        <source>No chirp configured.</source>
        <translation>Kein Chirp eingestellt.</translation>
    </message>
    <message>
        <source>Chirp %1 is not configured</source>
        <translation>Chirp %1 ist nicht eingestellt</translation>
    </message>
    <message>
        <source>Chirp %1, segment %2 has no duration.</source>
        <translation>Chirp %1, Segment %2 hat keine Dauer.</translation>
    </message>
    <message>
        <source>Chirp %1, segment %2 (%3 to %4 MHz) is outside the range of the AWG (%5 to %6 MHz).</source>
        <translation>Chirp %1, Segment %2 (%3 bis %4&#xa0;MHz) liegt außerhalb des Bereichs des AWG (%5 bis %6&#xa0;MHz).</translation>
    </message>
    <message>
        <source>Chirp %1 lasts %2 µs and runs into the next one, which starts after %3 µs.</source>
        <translation>Chirp %1 dauert %2&#xa0;µs und läuft in den nächsten hinein, der nach %3&#xa0;µs beginnt.</translation>
    </message>
    <message>
        <source>The markers of chirp %1 overlap with those of the next one.</source>
        <translation>Die Marker von Chirp %1 überlappen mit denen des nächsten.</translation>
    </message>
    <message>
        <source>The AWG has no sample rate.</source>
        <translation>Der AWG hat keine Abtastrate.</translation>
    </message>
    <message>
        <source>The chirp is made for %1 MHz sample rate, but the AWG runs at %2 MHz.</source>
        <translation>Der Chirp ist für %1&#xa0;MHz Abtastrate erstellt, der AWG läuft aber mit %2&#xa0;MHz.</translation>
    </message>
    <message>
        <source>The chirp reaches %1 MHz, beyond half the sample rate of the AWG (%2 MHz).</source>
        <translation>Der Chirp reicht bis %1&#xa0;MHz und damit über die halbe Abtastrate des AWG (%2&#xa0;MHz) hinaus.</translation>
    </message>
    <message>
        <source>The waveform needs %1 samples, but the AWG has memory for %2.</source>
        <translation>Die Wellenform braucht %1 Abtastwerte, der AWG hat aber nur Speicher für %2.</translation>
    </message>
    <message>
        <source>The AWG plays a single sweep: one chirp with one segment.</source>
        <translation>Der AWG gibt nur einen einzigen Sweep aus: einen Chirp mit einem Segment.</translation>
    </message>
    <message>
        <source>Marker &quot;%1&quot; ends before it starts.</source>
        <translation>Marker „%1“ endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>No protection marker is configured.</source>
        <translation>Kein Schutzmarker eingestellt.</translation>
    </message>
    <message>
        <source>Protection marker is disabled while the chirp is active.</source>
        <translation>Der Schutzmarker ist deaktiviert, während der Chirp aktiv ist.</translation>
    </message>
    <message>
        <source>Protection pulse starts at or after the chirp.</source>
        <translation>Der Schutzimpuls beginnt erst mit dem Chirp oder danach.</translation>
    </message>
    <message>
        <source>Protection pulse ends at or before the chirp.</source>
        <translation>Der Schutzimpuls endet schon mit dem Chirp oder davor.</translation>
    </message>
    <message>
        <source>Protection pulse starts after the amp enable pulse.</source>
        <translation>Der Schutzimpuls beginnt nach dem Freigabeimpuls des Verstärkers.</translation>
    </message>
    <message>
        <source>Protection pulse ends before the amp enable pulse.</source>
        <translation>Der Schutzimpuls endet vor dem Freigabeimpuls des Verstärkers.</translation>
    </message>
</context>
<context>
    <name>ChirpPicture</name>
    <message>
        <source>One chirp</source>
        <translation>Ein Chirp</translation>
    </message>
    <message>
        <source>AWG, up to %1 GHz</source>
        <translation>AWG, bis %1 GHz</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Ansteuerung</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::BatchManager</name>
    <message>
        <source>The next experiment will start at %1.</source>
        <translation>Das nächste Experiment startet um %1.</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunEngine</name>
    <message>
        <source>Paused at %1 shots.</source>
        <translation>Pausiert bei %1 Schüssen.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
    <message>
        <source>Change the settings, then start again</source>
        <translation>Einstellungen ändern, dann neu starten</translation>
    </message>
    <message>
        <source>Creating the experiment</source>
        <translation>Anlegen des Experiments</translation>
    </message>
    <message numerus="yes">
        <source>No shots for %n second(s)</source>
        <translation>
            <numerusform>Seit %n&#xa0;Sekunde keine Schüsse</numerusform>
            <numerusform>Seit %n&#xa0;Sekunden keine Schüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the trigger and the pulse generator; the shots so far are kept</source>
        <translation>Trigger und Impulsgenerator prüfen; die bisherigen Schüsse bleiben erhalten</translation>
    </message>
    <message>
        <source>Run %1 is not on disk yet</source>
        <translation>Lauf&#xa0;%1 ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Make room or connect the drive; saving is tried again by itself</source>
        <translation>Platz schaffen oder das Laufwerk anschließen; das Speichern wird von selbst wiederholt</translation>
    </message>
    <message>
        <source>%1 is not on its reference</source>
        <translation>%1 läuft nicht auf der Referenz</translation>
    </message>
    <message>
        <source>Check the cable of the reference</source>
        <translation>Prüfen Sie das Kabel der Referenz</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A run is on</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Change the devices when it has ended</source>
        <translation>Die Geräte ändern, wenn er beendet ist</translation>
    </message>
    <message>
        <source>%1 has the devices</source>
        <translation>%1 hat die Geräte</translation>
    </message>
    <message>
        <source>Change them when that has ended</source>
        <translation>Die Geräte ändern, wenn das beendet ist</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist im Gange</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it</source>
        <translation>Das Ende abwarten oder stoppen</translation>
    </message>
    <message>
        <source>The devices sleep.</source>
        <translation>Die Geräte ruhen.</translation>
    </message>
    <message>
        <source>The devices are awake.</source>
        <translation>Die Geräte sind wach.</translation>
    </message>
    <message>
        <source>The loadout &quot;%1&quot; has no digitizer</source>
        <translation>Die Bestückung „%1“ hat keinen Digitalisierer</translation>
    </message>
    <message>
        <source>Add one to it, or choose another loadout</source>
        <translation>Einen hinzufügen oder eine andere Bestückung wählen</translation>
    </message>
    <message>
        <source>%1 is set otherwise than asked for. %2</source>
        <translation>%1 ist anders eingestellt als verlangt. %2</translation>
    </message>
    <message>
        <source>Peak up mode started.</source>
        <translation>Peak-up-Modus gestartet.</translation>
    </message>
    <message>
        <source>Peak up mode ended.</source>
        <translation>Peak-up-Modus beendet.</translation>
    </message>
    <message>
        <source>The line at %1 MHz has a signal-to-noise ratio of %2.</source>
        <translation>Die Linie bei %1 MHz hat ein Signal-Rausch-Verhältnis von %2.</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunReadings</name>
    <message>
        <source>Recording the readings</source>
        <translation>Aufzeichnen der Messwerte</translation>
    </message>
    <message>
        <source>Nothing is read that the limits of %1 could be compared with</source>
        <translation>Es wird nichts gemessen, womit sich die Grenzen von %1 vergleichen ließen</translation>
    </message>
    <message>
        <source>Check the device and the name of the value</source>
        <translation>Das Gerät und den Namen des Werts prüfen</translation>
    </message>
    <message>
        <source>The run ends if it stays there</source>
        <translation>Der Lauf endet, wenn es dabei bleibt</translation>
    </message>
    <message>
        <source>%1 since %2 s. Aborting.</source>
        <translation>%1 seit %2 s. Abbruch.</translation>
    </message>
    <message>
        <source>Bring it back, then continue the run</source>
        <translation>Wert zurückführen, dann den Lauf fortsetzen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunRecorder</name>
    <message>
        <source>Starting experiment %1.</source>
        <translation>Experiment %1 beginnt.</translation>
    </message>
    <message>
        <source>Experiment %1 aborted.</source>
        <translation>Experiment %1 abgebrochen.</translation>
    </message>
    <message>
        <source>Experiment %1 stopped by the operator after %2 shots.</source>
        <translation>Experiment %1 nach %2 Schüssen von Hand gestoppt.</translation>
    </message>
    <message>
        <source>Experiment %1 complete.</source>
        <translation>Experiment %1 vollständig.</translation>
    </message>
    <message>
        <source>The run has ended before the backup</source>
        <translation>Der Lauf endete vor der Sicherung</translation>
    </message>
    <message>
        <source>Its last sums are saved</source>
        <translation>Seine letzten Summen sind gespeichert</translation>
    </message>
    <message>
        <source>Continuing experiment %1 at %2 shots.</source>
        <translation>Experiment&#xa0;%1 wird bei %2&#xa0;Schüssen fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunSaver</name>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1. %2 shots are safe on disk, %3 only in memory; the run goes on</source>
        <translation>%1. %2 Schüsse sind sicher gespeichert, %3 nur im Arbeitsspeicher; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>Securing the newest shots</source>
        <translation>Festhalten der neuesten Schüsse</translation>
    </message>
    <message>
        <source>Writing a backup</source>
        <translation>Schreiben einer Sicherung</translation>
    </message>
    <message>
        <source>Backup %1 complete.</source>
        <translation>Sicherung %1 vollständig.</translation>
    </message>
    <message>
        <source>Finishing the experiment</source>
        <translation>Abschließen des Experiments</translation>
    </message>
    <message>
        <source>%1. %2 shots are only in memory and are kept there</source>
        <translation>%1. %2 Schüsse sind nur im Arbeitsspeicher und bleiben dort erhalten</translation>
    </message>
    <message>
        <source>Saving step %1</source>
        <translation>Schritt %1 wird gespeichert</translation>
    </message>
    <message>
        <source>%1. The scan waits at step %2, whose shots are in memory</source>
        <translation>%1. Der Scan wartet bei Schritt %2, dessen Schüsse im Speicher sind</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::SegmentMover</name>
    <message>
        <source>Step %1 of %2, sweep %3 of %4: %5.</source>
        <translation>Schritt %1 von %2, Durchgang %3 von %4: %5.</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::ShotStream</name>
    <message>
        <source>Records come with a run</source>
        <translation>Aufnahmen kommen mit einem Lauf</translation>
    </message>
    <message>
        <source>the digitizer</source>
        <translation>der Digitizer</translation>
    </message>
    <message>
        <source>Start a run instead</source>
        <translation>Starten Sie stattdessen einen Lauf</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::AddDeviceFeed</name>
    <message>
        <source>My instrument</source>
        <translation>Mein Gerät</translation>
    </message>
    <message>
        <source>It takes the place of %1</source>
        <translation>Es tritt an die Stelle von %1</translation>
    </message>
    <message>
        <source>It is added to the others</source>
        <translation>Es kommt zu den anderen hinzu</translation>
    </message>
    <message>
        <source>A new loadout, made of %1. %2</source>
        <translation>Eine neue Bestückung, erstellt aus %1. %2</translation>
    </message>
    <message>
        <source>Choose the GPIB controller first</source>
        <translation>Zuerst den GPIB-Controller wählen</translation>
    </message>
    <message>
        <source>GPIB address %1</source>
        <translation>GPIB-Adresse %1</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>Antwort nach %1 ms</translation>
    </message>
    <message>
        <source>There is no such driver</source>
        <translation>Diesen Treiber gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>%1 is added to %2</source>
        <translation>%1 ist zu %2 hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::AddDeviceModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Name and save</source>
        <translation>Benennen und speichern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Needs no hardware. Runs are marked as simulated</source>
        <translation>Braucht keine Geräte. Läufe werden als simuliert gekennzeichnet</translation>
    </message>
    <message>
        <source>Your own program operates it</source>
        <translation>Ihr eigenes Programm bedient es</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Nothing to connect</source>
        <translation>Nichts anzuschließen</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird abgefragt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>A test only asks the device who it is</source>
        <translation>Ein Test fragt das Gerät nur, wer es ist</translation>
    </message>
    <message>
        <source>It needs no cable</source>
        <translation>Es braucht kein Kabel</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>This takes a few seconds at most</source>
        <translation>Das dauert höchstens einige Sekunden</translation>
    </message>
    <message>
        <source>There is a device of this name already</source>
        <translation>Es gibt bereits ein Gerät dieses Namens</translation>
    </message>
    <message>
        <source>None for now</source>
        <translation>Vorerst keine</translation>
    </message>
    <message>
        <source>It is kept, and can be put into a loadout at any time</source>
        <translation>Es bleibt erhalten und kann jederzeit in eine Bestückung aufgenommen werden</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Wählen, was es ist</translation>
    </message>
    <message>
        <source>Choose which one it is</source>
        <translation>Wählen, welches es ist</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::App::Console</name>
    <message>
        <source>Another data folder is being prepared</source>
        <translation>Ein anderer Datenordner wird vorbereitet</translation>
    </message>
    <message>
        <source>Try again when that has ended</source>
        <translation>Danach erneut versuchen</translation>
    </message>
    <message>
        <source>Preparing the data folder</source>
        <translation>Vorbereiten des Datenordners</translation>
    </message>
    <message>
        <source>Chirpdeck %1 keeps its data in %2.</source>
        <translation>Chirpdeck %1 legt seine Daten in %2 ab.</translation>
    </message>
    <message>
        <source>Other devices are being connected</source>
        <translation>Andere Geräte werden gerade verbunden</translation>
    </message>
    <message>
        <source>Changing the devices</source>
        <translation>Geräte werden gewechselt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::App::Desk</name>
    <message>
        <source>Changing the data folder</source>
        <translation>Wechsel des Datenordners</translation>
    </message>
    <message>
        <source>No program on this computer shows folders. The files are in %1</source>
        <translation>Kein Programm auf diesem Rechner zeigt Ordner. Die Dateien sind in %1</translation>
    </message>
    <message>
        <source>Look at the settings of the device</source>
        <translation>Die Einstellungen des Geräts ansehen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ClockInstrument</name>
    <message>
        <source>Output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>%1, frequency</source>
        <translation>%1, Frequenz</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ConnectionDoctor</name>
    <message>
        <source>A run uses the device</source>
        <translation>Ein Lauf benutzt das Gerät</translation>
    </message>
    <message>
        <source>Test it when the run has ended</source>
        <translation>Testen, wenn der Lauf beendet ist</translation>
    </message>
    <message>
        <source>Another connection is being tested</source>
        <translation>Eine andere Verbindung wird gerade getestet</translation>
    </message>
    <message>
        <source>Wait until that has ended</source>
        <translation>Warten, bis das beendet ist</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 wird getrennt</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>Verbinden von %1</translation>
    </message>
    <message>
        <source>Asking %1 for its name</source>
        <translation>%1 wird nach dem Namen gefragt</translation>
    </message>
    <message>
        <source>The device is no controller of a GPIB bus</source>
        <translation>Das Gerät ist kein Controller eines GPIB-Busses</translation>
    </message>
    <message>
        <source>Asking at GPIB address %1</source>
        <translation>GPIB-Adresse %1 wird abgefragt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DeviceFeed</name>
    <message>
        <source>Digitizer</source>
        <translation>Digitizer</translation>
    </message>
    <message>
        <source>Waveform generator</source>
        <translation>Wellenformgenerator</translation>
    </message>
    <message>
        <source>Oscillators</source>
        <translation>Oszillatoren</translation>
    </message>
    <message>
        <source>Pulse generator</source>
        <translation>Impulsgenerator</translation>
    </message>
    <message>
        <source>Gas flow</source>
        <translation>Gasfluss</translation>
    </message>
    <message>
        <source>Chamber</source>
        <translation>Kammer</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Not on its reference</source>
        <translation>Nicht auf seiner Referenz</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DeviceSheetFeed</name>
    <message>
        <source>It is fixed since the device was added</source>
        <translation>Steht fest, seit das Gerät hinzugefügt wurde</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · does not answer</source>
        <translation>%1 · antwortet nicht</translation>
    </message>
    <message>
        <source>It is not in the loadout that is in use</source>
        <translation>Nicht in der benutzten Bestückung enthalten</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>The device is not in use</source>
        <translation>Das Gerät wird nicht benutzt</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <translation>%1 wird eingestellt</translation>
    </message>
    <message>
        <source>Use a loadout that has it</source>
        <translation>Eine Bestückung benutzen, die es enthält</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DoctorFeed</name>
    <message>
        <source>The program has no driver for it</source>
        <translation>Das Programm hat keinen Treiber dafür</translation>
    </message>
    <message>
        <source>Add the device again with another driver.</source>
        <translation>Das Gerät mit einem anderen Treiber erneut hinzufügen.</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird abgefragt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DoctorModel</name>
    <message numerus="yes">
        <source>Checks, %n passed</source>
        <translation>
            <numerusform>Prüfungen, %n bestanden</numerusform>
            <numerusform>Prüfungen, %n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks, %n passed, stopped at: %1</source>
        <translation>
            <numerusform>Prüfungen, %n bestanden, angehalten bei: %1</numerusform>
            <numerusform>Prüfungen, %n bestanden, angehalten bei: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Stops here</source>
        <translation>Hält hier an</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DraftEditor</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>RF chain</source>
        <translation>HF-Kette</translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation>Chirp</translation>
    </message>
    <message>
        <source>Digitizer</source>
        <translation>Digitizer</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Entwurf gespeichert %1</translation>
    </message>
    <message>
        <source>When you stop it</source>
        <translation>Beim Anhalten</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>About %1, after %2</source>
        <translation>Etwa %1, nach %2</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Up-converted</source>
        <translation>Aufwärtsgemischt</translation>
    </message>
    <message>
        <source>At the molecules</source>
        <translation>An den Molekülen</translation>
    </message>
    <message>
        <source>At the digitizer</source>
        <translation>Am Digitalisierer</translation>
    </message>
    <message>
        <source>from the AWG</source>
        <translation>vom AWG</translation>
    </message>
    <message>
        <source>LO + chirp</source>
        <translation>LO + Chirp</translation>
    </message>
    <message>
        <source>LO − chirp</source>
        <translation>LO − Chirp</translation>
    </message>
    <message>
        <source>after ×%1</source>
        <translation>nach ×%1</translation>
    </message>
    <message>
        <source>signal − LO</source>
        <translation>Signal − LO</translation>
    </message>
    <message>
        <source>LO − signal</source>
        <translation>LO − Signal</translation>
    </message>
    <message>
        <source>Ends at a shot count</source>
        <translation>Endet bei einer Schusszahl</translation>
    </message>
    <message>
        <source>Ends after a time</source>
        <translation>Endet nach einer Zeit</translation>
    </message>
    <message>
        <source>Ends when you stop</source>
        <translation>Endet beim Anhalten</translation>
    </message>
    <message>
        <source>Tuning, nothing saved</source>
        <translation>Abstimmen, nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Steps the band</source>
        <translation>Verschiebt das Band schrittweise</translation>
    </message>
    <message>
        <source>Steps a second source</source>
        <translation>Verstellt eine zweite Quelle schrittweise</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>%1 from %2, output %3</source>
        <translation>%1 von %2, Ausgang %3</translation>
    </message>
    <message>
        <source>%1, set by hand</source>
        <translation>%1, von Hand eingestellt</translation>
    </message>
    <message>
        <source>%1 to %2 µs</source>
        <translation>%1 bis %2 µs</translation>
    </message>
    <message>
        <source>LO %1</source>
        <translation>LO %1</translation>
    </message>
    <message>
        <source>AWG limit %1 GHz</source>
        <translation>AWG-Grenze %1 GHz</translation>
    </message>
    <message>
        <source>Digitizer limit %1 GHz</source>
        <translation>Digitalisierer-Grenze %1 GHz</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Time from chirp start / µs</source>
        <translation>Zeit ab Chirp-Beginn / µs</translation>
    </message>
    <message>
        <source>%1 µs, drawn from your settings</source>
        <translation>%1 µs, gezeichnet nach Ihren Einstellungen</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>%1, %2 V</source>
        <translation>%1, %2 V</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>receiver closed</source>
        <translation>Empfänger geschlossen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1&#xa0;Punkte</translation>
    </message>
    <message>
        <source>Time in the record / µs</source>
        <translation>Zeit in der Aufnahme / µs</translation>
    </message>
    <message numerus="yes">
        <source>repeated %n time(s) per gas pulse</source>
        <translation>
            <numerusform>%n-mal je Gasimpuls wiederholt</numerusform>
            <numerusform>%n-mal je Gasimpuls wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Acquire</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>until you stop it</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source>Extra copy</source>
        <translation>Zusätzliche Kopie</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Time / min</source>
        <translation>Zeit / min</translation>
    </message>
    <message>
        <source>Pulse generator</source>
        <translation>Impulsgenerator</translation>
    </message>
    <message numerus="yes">
        <source>%1 Hz, %n channel(s) on</source>
        <translation>
            <numerusform>%1 Hz, %n Kanal ein</numerusform>
            <numerusform>%1 Hz, %n Kanäle ein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Gas flow</source>
        <translation>Gasfluss</translation>
    </message>
    <message>
        <source>All closed</source>
        <translation>Alle geschlossen</translation>
    </message>
    <message>
        <source>Chamber pressure</source>
        <translation>Kammerdruck</translation>
    </message>
    <message>
        <source>Held at %1 %2</source>
        <translation>Auf %1 %2 gehalten</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message numerus="yes">
        <source>Read only, %n sensor(s)</source>
        <translation>
            <numerusform>Nur lesen, %n Sensor</numerusform>
            <numerusform>Nur lesen, %n Sensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>Time from trigger / µs</source>
        <translation>Zeit ab Trigger / µs</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>As now</source>
        <translation>Wie jetzt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Needs about %1</source>
        <translation>Benötigt etwa %1</translation>
    </message>
    <message>
        <source>Survives a power cut</source>
        <translation>Übersteht einen Stromausfall</translation>
    </message>
    <message>
        <source>loses at most 1 s</source>
        <translation>verliert höchstens 1 s</translation>
    </message>
    <message>
        <source>Fits the digitizer</source>
        <translation>Passt zum Digitalisierer</translation>
    </message>
    <message>
        <source>%1 of %2 GHz used</source>
        <translation>%1 von %2 GHz benutzt</translation>
    </message>
    <message>
        <source>No image overlap</source>
        <translation>Keine Überlappung mit dem Spiegelband</translation>
    </message>
    <message>
        <source>Only one sideband arrives</source>
        <translation>Nur ein Seitenband kommt an</translation>
    </message>
    <message>
        <source>No LO harmonic in the band</source>
        <translation>Keine LO-Oberschwingung im Band</translation>
    </message>
    <message>
        <source>AWG can do it</source>
        <translation>AWG kann es</translation>
    </message>
    <message>
        <source>%1 of %2 GHz</source>
        <translation>%1 von %2 GHz</translation>
    </message>
    <message>
        <source>Receiver protected</source>
        <translation>Empfänger geschützt</translation>
    </message>
    <message>
        <source>Fits the repeat time</source>
        <translation>Passt in die Wiederholzeit</translation>
    </message>
    <message>
        <source>One shot %1</source>
        <translation>Ein Schuss %1</translation>
    </message>
    <message>
        <source>smallest step %1</source>
        <translation>kleinster Schritt %1</translation>
    </message>
    <message>
        <source>Records match chirps</source>
        <translation>Aufnahmen passen zu den Chirps</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Band 0 to %1 GHz</source>
        <translation>Band 0 bis %1 GHz</translation>
    </message>
    <message>
        <source>Devices can do it</source>
        <translation>Geräte können es</translation>
    </message>
    <message>
        <source>Nothing ends this run early</source>
        <translation>Nichts beendet diesen Lauf vorzeitig</translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n Grenze</numerusform>
            <numerusform>%n Grenzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Data always kept</source>
        <translation>Daten bleiben immer erhalten</translation>
    </message>
    <message>
        <source>A limit never deletes</source>
        <translation>Eine Grenze löscht nie</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::DraftFeed</name>
    <message>
        <source>What the loadout uses</source>
        <translation>Was die Bestückung benutzt</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Preset %1 is saved</source>
        <translation>Vorgabe %1 ist gespeichert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ExportFeed</name>
    <message>
        <source>Epoch time of %1</source>
        <translation>Epochenzeit von %1</translation>
    </message>
    <message>
        <source>Epoch time</source>
        <translation>Epochenzeit</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ExportModel</name>
    <message>
        <source>The file needs a name</source>
        <translation>Die Datei braucht einen Namen</translation>
    </message>
    <message>
        <source>Will be saved as %1</source>
        <translation>Wird als %1 gespeichert</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Aligned columns</source>
        <translation>Ausgerichtete Spalten</translation>
    </message>
    <message>
        <source>Readings of the time shown</source>
        <translation>Messwerte der gezeigten Zeit</translation>
    </message>
    <message>
        <source>All readings of the last two days</source>
        <translation>Alle Messwerte der letzten zwei Tage</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1&#xa0;Punkte</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ExternalProcess</name>
    <message>
        <source>The program %1 does not start</source>
        <translation>Das Programm %1 startet nicht</translation>
    </message>
    <message>
        <source>Check the path of the driver and its interpreter</source>
        <translation>Prüfen Sie den Pfad des Treibers und seinen Interpreter</translation>
    </message>
    <message>
        <source>The driver speaks version %1 of the protocol, and version %2 is needed</source>
        <translation>Der Treiber verwendet Version %1 des Protokolls, benötigt wird Version %2</translation>
    </message>
    <message>
        <source>Use a driver for this version</source>
        <translation>Verwenden Sie einen Treiber für diese Version</translation>
    </message>
    <message>
        <source>The driver does not run</source>
        <translation>Der Treiber läuft nicht</translation>
    </message>
    <message>
        <source>Connect the device again</source>
        <translation>Gerät neu verbinden</translation>
    </message>
    <message>
        <source>Asking the driver to %1</source>
        <translation>Anforderung an den Treiber: %1</translation>
    </message>
    <message>
        <source>Ending the driver</source>
        <translation>Treiber wird beendet</translation>
    </message>
    <message>
        <source>The driver sends a line without end</source>
        <translation>Der Treiber sendet eine Zeile ohne Ende</translation>
    </message>
    <message>
        <source>Correct the driver</source>
        <translation>Korrigieren Sie den Treiber</translation>
    </message>
    <message>
        <source>The driver sends something that is no message: %1</source>
        <translation>Der Treiber sendet etwas, das keine Nachricht ist: %1</translation>
    </message>
    <message>
        <source>A driver must not print to its standard output</source>
        <translation>Ein Treiber darf nicht auf seine Standardausgabe schreiben</translation>
    </message>
    <message>
        <source>it was killed or crashed</source>
        <translation>er wurde abgebrochen oder ist abgestürzt</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>The driver has ended: %1</source>
        <translation>Der Treiber hat sich beendet: %1</translation>
    </message>
    <message>
        <source>It is started again by itself; read its messages if it ends again</source>
        <translation>Er wird von selbst erneut gestartet; lesen Sie seine Meldungen, falls er sich wieder beendet</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FieldListModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Angabe erforderlich</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Eine Auswahl treffen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FlowController</name>
    <message>
        <source>Flow %1</source>
        <translation>Fluss %1</translation>
    </message>
    <message>
        <source>%1, flow</source>
        <translation>%1, Durchfluss</translation>
    </message>
    <message>
        <source>Pressure set point</source>
        <translation>Drucksollwert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FolderListModel</name>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 frei von %2</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Format</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FrameFeed</name>
    <message>
        <source>%1 cannot be created here</source>
        <translation>%1 kann hier nicht angelegt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n data set(s) were interrupted</source>
        <translation>
            <numerusform>%n Datensatz wurde unterbrochen</numerusform>
            <numerusform>%n Datensätze wurden unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish them in Settings, Storage</source>
        <translation>Unter „Optionen“, „Speicherort“ abschließen</translation>
    </message>
    <message numerus="yes">
        <source>%n data set(s) were finished</source>
        <translation>
            <numerusform>%n Datensatz wurde abgeschlossen</numerusform>
            <numerusform>%n Datensätze wurden abgeschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::FrameStorageModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choose a base folder</source>
        <translation>Wählen Sie einen Basisordner</translation>
    </message>
    <message>
        <source>Type the whole path of the base folder, beginning with /</source>
        <translation>Geben Sie den ganzen Pfad des Basisordners ein, beginnend mit /</translation>
    </message>
    <message>
        <source>Type a name for the files</source>
        <translation>Geben Sie einen Namen für die Dateien ein</translation>
    </message>
    <message>
        <source>%1 is not there. Connect its drive, or create the folder</source>
        <translation>%1 ist nicht da. Schließen Sie das Laufwerk an, oder legen Sie den Ordner an</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user. Choose another folder</source>
        <translation>%1 kann von diesem Benutzer nicht beschrieben werden. Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 exists and is never replaced. Choose another name, or number the files</source>
        <translation>%1 gibt es schon und wird nie ersetzt. Wählen Sie einen anderen Namen, oder nummerieren Sie die Dateien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 free on this drive</source>
        <translation>%1 frei auf diesem Laufwerk</translation>
    </message>
    <message>
        <source>Free space is not known</source>
        <translation>Freier Platz ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 MB/s, full in %2</source>
        <translation>%1 MB/s, voll in %2</translation>
    </message>
    <message>
        <source>Warns below %1</source>
        <translation>Warnt unter %1</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 ist belegt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none since the start</source>
        <translation>keine seit dem Start</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were not stored: the drive is slower than the detector</source>
        <translation>
            <numerusform>%n Frame wurde nicht gespeichert: Das Laufwerk ist langsamer als der Detektor</numerusform>
            <numerusform>%n Frames wurden nicht gespeichert: Das Laufwerk ist langsamer als der Detektor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were not stored: they do not fit into the data set</source>
        <translation>
            <numerusform>%n Frame wurde nicht gespeichert: Er passt nicht in den Datensatz</numerusform>
            <numerusform>%n Frames wurden nicht gespeichert: Sie passen nicht in den Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) are safe</source>
        <translation>
            <numerusform>%n Frame ist sicher</numerusform>
            <numerusform>%n Frames sind sicher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::GpibTransport</name>
    <message>
        <source>GPIB address %1 of %2</source>
        <translation>GPIB-Adresse %1 an %2</translation>
    </message>
    <message>
        <source>Connect the GPIB controller %1 first</source>
        <translation>Verbinden Sie zuerst den GPIB-Controller %1</translation>
    </message>
    <message>
        <source>GPIB address %1 is already in use by %2</source>
        <translation>Die GPIB-Adresse %1 wird bereits von %2 verwendet</translation>
    </message>
    <message>
        <source>Give one of the two devices another address</source>
        <translation>Geben Sie einem der beiden Geräte eine andere Adresse</translation>
    </message>
    <message>
        <source>Reserved %1</source>
        <translation>%1 reserviert</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf eine Antwort</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HardwareFeed</name>
    <message>
        <source>Run %1 uses the devices</source>
        <translation>Lauf %1 benutzt die Geräte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>Soll %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>eingerastet</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht eingerastet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1&#xa0;Punkte</translation>
    </message>
    <message numerus="yes">
        <source>%n channels on</source>
        <translation>
            <numerusform>%n Kanal an</numerusform>
            <numerusform>%n Kanäle an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n devices answer</source>
        <translation>
            <numerusform>%n Gerät antwortet</numerusform>
            <numerusform>Alle %n Geräte antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>These do not answer: %1</source>
        <translation>Ohne Antwort: %1</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 wird getrennt</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>Verbinden von %1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HardwareModel</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <translation>
            <numerusform>%1, %n zu prüfen</numerusform>
            <numerusform>%1, %n zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HistoryFeed</name>
    <message>
        <source>LIF</source>
        <translation>LIF</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Offenes Ende</translation>
    </message>
    <message>
        <source>Peak up</source>
        <translation>Peak-up</translation>
    </message>
    <message>
        <source>LO scan</source>
        <translation>LO-Scan</translation>
    </message>
    <message>
        <source>DR scan</source>
        <translation>DR-Scan</translation>
    </message>
    <message>
        <source>The data folder %1 is not connected</source>
        <translation>Der Datenordner %1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>Run %1 is finished with %2 shots</source>
        <translation>Lauf&#xa0;%1 ist mit %2 Schüssen abgeschlossen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::HistoryModel</name>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1&#xa0;Schüsse</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 shots are safe</source>
        <translation>%1&#xa0;Schüsse sind sicher</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::IOBoard</name>
    <message>
        <source>Digital %1</source>
        <translation>Digital %1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LifLaser</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LiveListModel</name>
    <message>
        <source>Revert to %1</source>
        <translation>Auf %1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutFeed</name>
    <message>
        <source>It is called %1</source>
        <translation>Neuer Name: %1</translation>
    </message>
    <message>
        <source>%1 is a copy of %2</source>
        <translation>%1 ist eine Kopie von %2</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Als %1 gespeichert</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Needs no hardware</source>
        <translation>Braucht keine Hardware</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is in use</source>
        <translation>%1 wird benutzt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutModel</name>
    <message>
        <source>It is in use. Use another one first</source>
        <translation>Sie wird benutzt. Zuerst eine andere benutzen</translation>
    </message>
    <message>
        <source>Type where the file goes</source>
        <translation>Eingeben, wohin die Datei soll</translation>
    </message>
    <message>
        <source>Type where the file is</source>
        <translation>Eingeben, wo die Datei liegt</translation>
    </message>
    <message>
        <source>A loadout needs a name</source>
        <translation>Eine Ausstattung braucht einen Namen</translation>
    </message>
    <message>
        <source>A name has no slashes</source>
        <translation>Ein Name enthält keine Schrägstriche</translation>
    </message>
    <message>
        <source>There is a loadout of this name</source>
        <translation>Eine Bestückung dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presets</source>
        <translation>
            <numerusform>%n Vorgabe</numerusform>
            <numerusform>%n Vorgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 GHz</source>
        <translation>%1–%2&#xa0;GHz</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutWizardFeed</name>
    <message>
        <source>Loadout %1 is saved</source>
        <translation>Bestückung %1 ist gespeichert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LoadoutWizardModel</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Digitizer</source>
        <translation>Digitizer</translation>
    </message>
    <message>
        <source>Waveform generator</source>
        <translation>Wellenformgenerator</translation>
    </message>
    <message>
        <source>Oscillators</source>
        <translation>Oszillatoren</translation>
    </message>
    <message>
        <source>Pulse generator</source>
        <translation>Impulsgenerator</translation>
    </message>
    <message>
        <source>Gas flow</source>
        <translation>Gasfluss</translation>
    </message>
    <message>
        <source>Chamber pressure</source>
        <translation>Kammerdruck</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>I/O board</source>
        <translation>E/A-Karte</translation>
    </message>
    <message>
        <source>GPIB controller</source>
        <translation>GPIB-Controller</translation>
    </message>
    <message>
        <source>Laser digitizer</source>
        <translation>Laser-Digitalisierer</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The loadout needs a name</source>
        <translation>Die Bestückung braucht einen Namen</translation>
    </message>
    <message>
        <source>A name has no slashes</source>
        <translation>Ein Name enthält keine Schrägstriche</translation>
    </message>
    <message>
        <source>There is a loadout %1 already</source>
        <translation>Eine Ausstattung %1 gibt es schon</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Optional, one at most</source>
        <translation>Optional, höchstens eines</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n belegt</numerusform>
            <numerusform>%n belegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Eine Auswahl treffen</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Runs are marked as simulated</source>
        <translation>Läufe werden als simuliert gekennzeichnet</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>Auch in %1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::LogModel</name>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::NewRunModel</name>
    <message>
        <source>Shots must be between %1 and %2</source>
        <translation>Die Schusszahl muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>Minutes must be between %1 and %2</source>
        <translation>Minuten müssen zwischen %1 und %2 liegen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::NoWireTransport</name>
    <message>
        <source>no connection of its own</source>
        <translation>keine eigene Verbindung</translation>
    </message>
    <message>
        <source>Choose how the device is connected</source>
        <translation>Wählen Sie, wie das Gerät verbunden ist</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::NumberEntry</name>
    <message>
        <source>Type a number</source>
        <translation>Eine Zahl eingeben</translation>
    </message>
    <message>
        <source>The smallest value is %1</source>
        <translation>Der kleinste Wert ist %1</translation>
    </message>
    <message>
        <source>The largest value is %1</source>
        <translation>Der größte Wert ist %1</translation>
    </message>
    <message>
        <source>Allowed %1 to %2</source>
        <translation>Erlaubt: %1 bis %2</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>Beliebiger Wert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::OverlayFeed</name>
    <message>
        <source>Stored when the run has ended</source>
        <translation>Wird gespeichert, wenn der Lauf zu Ende ist</translation>
    </message>
    <message>
        <source>Not stored: another program has made this experiment</source>
        <translation>Nicht gespeichert: Ein anderes Programm hat dieses Experiment erstellt</translation>
    </message>
    <message>
        <source>Not stored: the folder is read-only</source>
        <translation>Nicht gespeichert: Der Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>“%1” has nothing in the range of the spectrum</source>
        <translation>„%1“ hat nichts im Bereich des Spektrums</translation>
    </message>
    <message>
        <source>There is no run %1</source>
        <translation>Einen Lauf&#xa0;%1 gibt es nicht</translation>
    </message>
    <message>
        <source>Choose the number of a run in the data folder</source>
        <translation>Die Nummer eines Laufs im Datenordner wählen</translation>
    </message>
    <message>
        <source>The overlays of this run are still being read</source>
        <translation>Die Overlays dieses Laufs werden noch gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::OverlayImportModel</name>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte&#xa0;%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PeakListModel</name>
    <message>
        <source>± %1 MHz</source>
        <translation>± %1 MHz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Keine Linien</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), the strongest at %1 MHz</source>
        <translation>
            <numerusform>%n Linie, die stärkste bei %1 MHz</numerusform>
            <numerusform>%n Linien, die stärkste bei %1 MHz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PeerServer</name>
    <message>
        <source>This computer has no pseudo-terminals</source>
        <translation>Dieser Computer hat keine Pseudoterminals</translation>
    </message>
    <message>
        <source>Use --tcp instead</source>
        <translation>Verwenden Sie stattdessen --tcp</translation>
    </message>
    <message>
        <source>The link could not be made</source>
        <translation>Die Verknüpfung konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Choose a name in a folder of yours</source>
        <translation>Wählen Sie einen Namen in einem Ihrer eigenen Ordner</translation>
    </message>
    <message>
        <source>Port %1 cannot be used: %2</source>
        <translation>Port %1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation>Wählen Sie einen anderen Port, oder 0 für einen beliebigen freien</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PlayingDigitizer</name>
    <message>
        <source>The digitizer does not answer</source>
        <translation>Der Digitizer antwortet nicht</translation>
    </message>
    <message>
        <source>Check its power and its cable, then connect again</source>
        <translation>Stromversorgung und Kabel prüfen, dann neu verbinden</translation>
    </message>
    <message>
        <source>The digitizer is recording</source>
        <translation>Der Digitizer zeichnet auf</translation>
    </message>
    <message>
        <source>End the run first</source>
        <translation>Zuerst den Lauf beenden</translation>
    </message>
    <message>
        <source>The digitizer is recording already</source>
        <translation>Der Digitizer zeichnet schon auf</translation>
    </message>
    <message>
        <source>The digitizer is not set up</source>
        <translation>Der Digitizer ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Prepare it with the settings of the run</source>
        <translation>Mit den Einstellungen des Laufs vorbereiten</translation>
    </message>
    <message>
        <source>The run expects other records than the digitizer gives</source>
        <translation>Der Lauf erwartet andere Aufzeichnungen, als der Digitizer liefert</translation>
    </message>
    <message>
        <source>Prepare the digitizer again</source>
        <translation>Den Digitizer neu vorbereiten</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PresetWizardModel</name>
    <message>
        <source>The preset needs a name</source>
        <translation>Die Vorgabe braucht einen Namen</translation>
    </message>
    <message>
        <source>A name has no slashes, and does not begin with two underscores</source>
        <translation>Ein Name enthält keine Schrägstriche und beginnt nicht mit zwei Unterstrichen</translation>
    </message>
    <message>
        <source>Replaces the preset of this name</source>
        <translation>Ersetzt die Vorgabe dieses Namens</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PressureController</name>
    <message>
        <source>Pressure set point</source>
        <translation>Drucksollwert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ProblemModel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 to %2, solved</source>
        <translation>%1 bis %2, behoben</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::PulseGenerator</name>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>%1, delay</source>
        <translation>%1, Verzögerung</translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation>%1, Breite</translation>
    </message>
    <message>
        <source>Repetition rate</source>
        <translation>Wiederholrate</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ReplayDigitizer</name>
    <message>
        <source>Plays a recorded experiment</source>
        <translation>Spielt ein aufgezeichnetes Experiment ab</translation>
    </message>
    <message>
        <source>Folder of the experiment</source>
        <translation>Ordner des Experiments</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::RunModel</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf&#xa0;%1: %2</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Bereitet vor</translation>
    </message>
    <message>
        <source>Acquiring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Stellt um</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Schließt ab</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Stellt wieder her</translation>
    </message>
    <message>
        <source>Choose where data goes to start</source>
        <translation>Zum Starten den Datenordner wählen</translation>
    </message>
    <message>
        <source>%1 shots, complete</source>
        <translation>%1&#xa0;Schüsse, vollständig</translation>
    </message>
    <message>
        <source>%1 shots kept, stopped by you</source>
        <translation>%1&#xa0;Schüsse behalten, von Hand gestoppt</translation>
    </message>
    <message>
        <source>%1 shots kept, ended by a fault</source>
        <translation>%1&#xa0;Schüsse behalten, durch eine Störung beendet</translation>
    </message>
    <message>
        <source>Next run is %1</source>
        <translation>Nächster Lauf: %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Lauf&#xa0;%1 · %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1&#xa0;Schüsse</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1&#xa0;Prozent</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 of %2 shots</source>
        <translation>%1 von %2&#xa0;Schüssen</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>updated %1 s ago</source>
        <translation>vor %1&#xa0;s aktualisiert</translation>
    </message>
    <message>
        <source>updated %1 ago</source>
        <translation>vor %1 aktualisiert</translation>
    </message>
    <message>
        <source>All shots are on disk</source>
        <translation>Alle Schüsse sind gespeichert</translation>
    </message>
    <message>
        <source>%1 shots are in memory only</source>
        <translation>%1&#xa0;Schüsse sind nur im Speicher</translation>
    </message>
    <message>
        <source>Peak up, nothing is kept</source>
        <translation>Peak-up, nichts wird behalten</translation>
    </message>
    <message>
        <source>peak up</source>
        <translation>Peak-up</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts wird behalten</translation>
    </message>
    <message>
        <source>Average of %1 shots</source>
        <translation>Mittel aus %1 Schüssen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1, sweep %2 of %3</source>
        <translation>%1, Durchgang %2 von %3</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Scan::ScanEngine</name>
    <message>
        <source>The detector does not stop</source>
        <translation>Der Detektor hält nicht an</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Scan of %n point(s) began.</source>
        <translation>
            <numerusform>Scan mit %n Punkt begonnen.</numerusform>
            <numerusform>Scan mit %n Punkten begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such detector</source>
        <translation>Diesen Detektor gibt es nicht</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Einen anderen wählen</translation>
    </message>
    <message>
        <source>A scan</source>
        <translation>Ein Scan</translation>
    </message>
    <message>
        <source>There is no such device</source>
        <translation>Ein solches Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>Choose a device of the loadout for this axis</source>
        <translation>Für diese Achse ein Gerät der Bestückung wählen</translation>
    </message>
    <message>
        <source>%1 has no value &quot;%2&quot; to set</source>
        <translation>%1 hat keinen einstellbaren Wert „%2“</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Wählbar sind: %1</translation>
    </message>
    <message>
        <source>%1 %2 is outside the range of %3</source>
        <translation>%1 %2 liegt außerhalb des Bereichs von %3</translation>
    </message>
    <message>
        <source>Choose values from %1 to %2 %3</source>
        <translation>Werte von %1 bis %2&#xa0;%3 wählen</translation>
    </message>
    <message>
        <source>Scan failed: %1</source>
        <translation>Scan fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Scan ended: %1 of %2 points.</source>
        <translation>Scan beendet: %1 von %2 Punkten.</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <translation>%1 wird eingestellt</translation>
    </message>
    <message>
        <source>%1 could not be set to %2 %3: %4</source>
        <translation>%1 ließ sich nicht auf %2&#xa0;%3 einstellen: %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2&#xa0;%3</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Auslesen von %1</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>The detector stopped: %1</source>
        <translation>Der Detektor hat angehalten: %1</translation>
    </message>
    <message>
        <source>What was measured before is in the file. Check the detector, then start again</source>
        <translation>Das bisher Gemessene steht in der Datei. Den Detektor prüfen, dann neu starten</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Scan::ShotSumDetector</name>
    <message>
        <source>Change the settings, then start again</source>
        <translation>Einstellungen ändern, dann neu starten</translation>
    </message>
    <message>
        <source>The digitizer averages %1 shots at a time</source>
        <translation>Der Digitalisierer mittelt jeweils %1 Schüsse</translation>
    </message>
    <message>
        <source>Sum a multiple of them, or switch its averaging off</source>
        <translation>Ein Vielfaches davon summieren oder seine Mittelung ausschalten</translation>
    </message>
    <message>
        <source>The digitizer records already</source>
        <translation>Der Digitalisierer nimmt schon auf</translation>
    </message>
    <message>
        <source>Stop it first</source>
        <translation>Halten Sie sie zuerst an</translation>
    </message>
    <message>
        <source>The digitizer is not set up</source>
        <translation>Der Digitizer ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Start the scan again</source>
        <translation>Den Scan neu starten</translation>
    </message>
    <message>
        <source>Looking at the pulses</source>
        <translation>Pulse werden betrachtet</translation>
    </message>
    <message numerus="yes">
        <source>No shots for %n second(s)</source>
        <translation>
            <numerusform>Seit %n&#xa0;Sekunde keine Schüsse</numerusform>
            <numerusform>Seit %n&#xa0;Sekunden keine Schüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the trigger and the pulse generator</source>
        <translation>Trigger und Pulsgenerator prüfen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ScanFeed</name>
    <message>
        <source>The scan failed: %1</source>
        <translation>Der Scan ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Scan saved as %1</source>
        <translation>Scan gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::ScanModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This device is not there</source>
        <translation>Dieses Gerät ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Type numbers with commas between them</source>
        <translation>Zahlen eingeben, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>%1 %2 is out of range: %3 to %4</source>
        <translation>%1 %2 liegt außerhalb des Bereichs: %3 bis %4</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many points</source>
        <translation>Zu viele Punkte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>Pausing after this point</source>
        <translation>Pause nach diesem Punkt</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Bereitet vor</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Stellt um</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Regelt ein</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting for the drive</source>
        <translation>Warten auf das Laufwerk</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Time left unknown</source>
        <translation>Restzeit unbekannt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SerialPort</name>
    <message>
        <source>Check that the device is on, that its cable is in the port %1, and that its line is set to %2</source>
        <translation>Prüfen Sie, ob das Gerät eingeschaltet ist, ob sein Kabel im Anschluss %1 steckt und ob seine Leitung auf %2 eingestellt ist</translation>
    </message>
    <message>
        <source>No serial port is given</source>
        <translation>Es ist kein serieller Anschluss angegeben</translation>
    </message>
    <message>
        <source>Choose the port that the device is connected to</source>
        <translation>Wählen Sie den Anschluss, mit dem das Gerät verbunden ist</translation>
    </message>
    <message>
        <source>The port %1 is in use by %2</source>
        <translation>Der Anschluss %1 wird von %2 verwendet</translation>
    </message>
    <message>
        <source>Give one of the two devices another port</source>
        <translation>Geben Sie einem der beiden Geräte einen anderen Anschluss</translation>
    </message>
    <message>
        <source>There is no port %1</source>
        <translation>Es gibt keinen Anschluss %1</translation>
    </message>
    <message>
        <source>Check that the cable or its USB adapter is plugged in, and the name of the port</source>
        <translation>Prüfen Sie, ob das Kabel oder sein USB-Adapter eingesteckt ist, und prüfen Sie den Namen des Anschlusses</translation>
    </message>
    <message>
        <source>The port %1 may not be opened</source>
        <translation>Der Anschluss %1 darf nicht geöffnet werden</translation>
    </message>
    <message>
        <source>End other programs that use it, and see that you belong to its group (often dialout)</source>
        <translation>Beenden Sie andere Programme, die ihn verwenden, und stellen Sie sicher, dass Sie zu seiner Gruppe gehören (oft dialout)</translation>
    </message>
    <message>
        <source>%1 is no serial port, or cannot run at %2</source>
        <translation>%1 ist kein serieller Anschluss oder kann nicht mit %2 betrieben werden</translation>
    </message>
    <message>
        <source>Check the name of the port and the line&apos;s settings</source>
        <translation>Prüfen Sie den Namen des Anschlusses und die Einstellungen der Leitung</translation>
    </message>
    <message>
        <source>the port went away</source>
        <translation>der Anschluss ist nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedAwg</name>
    <message>
        <source>Change the chirp</source>
        <translation>Chirp ändern</translation>
    </message>
    <message>
        <source>Simulated waveform generator</source>
        <translation>Simulierter Wellenformgenerator</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedClock</name>
    <message>
        <source>There is no output %1</source>
        <translation>Es gibt keinen Ausgang %1</translation>
    </message>
    <message>
        <source>%1 MHz is outside the range of output %2</source>
        <translation>%1&#xa0;MHz liegt außerhalb des Bereichs von Ausgang %2</translation>
    </message>
    <message>
        <source>Choose a frequency from %1 to %2 MHz</source>
        <translation>Eine Frequenz von %1 bis %2&#xa0;MHz wählen</translation>
    </message>
    <message>
        <source>Simulated oscillators</source>
        <translation>Simulierte Oszillatoren</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
    <message>
        <source>Assign the LO to one of the outputs 0 to %1</source>
        <translation>Weisen Sie den LO einem der Ausgänge 0 bis %1 zu</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedFlowController</name>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>Choose a channel from 1 to %1</source>
        <translation>Einen Kanal von 1 bis %1 wählen</translation>
    </message>
    <message>
        <source>Change the set point</source>
        <translation>Sollwert ändern</translation>
    </message>
    <message>
        <source>Flow %1</source>
        <translation>Fluss %1</translation>
    </message>
    <message>
        <source>Backing pressure</source>
        <translation>Vordruck</translation>
    </message>
    <message>
        <source>Simulated gas flows</source>
        <translation>Simulierte Gasflüsse</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedFtmwDigitizer</name>
    <message>
        <source>Change the digitizer settings</source>
        <translation>Einstellungen des Digitizers ändern</translation>
    </message>
    <message>
        <source>Samples of 3 bytes cannot be delivered</source>
        <translation>Abtastwerte von 3&#xa0;Byte lassen sich nicht liefern</translation>
    </message>
    <message>
        <source>Choose 1, 2 or 4 bytes per point</source>
        <translation>1, 2 oder 4&#xa0;Byte je Punkt wählen</translation>
    </message>
    <message>
        <source>A transfer would take more than 1 GiB</source>
        <translation>Eine Übertragung wäre größer als 1&#xa0;GiB</translation>
    </message>
    <message>
        <source>Shorten the record or take fewer records per trigger</source>
        <translation>Aufzeichnung verkürzen oder weniger Aufzeichnungen je Trigger nehmen</translation>
    </message>
    <message>
        <source>Simulated digitizer</source>
        <translation>Simulierter Digitizer</translation>
    </message>
    <message>
        <source>Smallest full scale</source>
        <translation>Kleinster Vollausschlag</translation>
    </message>
    <message>
        <source>Longest record, samples</source>
        <translation>Längste Aufzeichnung, Abtastwerte</translation>
    </message>
    <message>
        <source>Averages on board, at most</source>
        <translation>Mittelungen im Gerät, höchstens</translation>
    </message>
    <message>
        <source>Records per trigger, at most</source>
        <translation>Aufzeichnungen pro Trigger, höchstens</translation>
    </message>
    <message>
        <source>Averages several records</source>
        <translation>Mittelt mehrere Aufzeichnungen</translation>
    </message>
    <message>
        <source>Bytes per sample, at most</source>
        <translation>Bytes pro Abtastwert, höchstens</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedGpibController</name>
    <message>
        <source>Simulated GPIB bus</source>
        <translation>Simulierter GPIB-Bus</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedIOBoard</name>
    <message>
        <source>Simulated inputs and outputs</source>
        <translation>Simulierte Ein- und Ausgänge</translation>
    </message>
    <message>
        <source>Change the settings of the board</source>
        <translation>Ändern Sie die Einstellungen der Karte</translation>
    </message>
    <message>
        <source>Channel %1 is no output</source>
        <translation>Kanal %1 ist kein Ausgang</translation>
    </message>
    <message>
        <source>Make it an output in the settings of the board</source>
        <translation>Machen Sie ihn in den Einstellungen der Karte zu einem Ausgang</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedLifDigitizer</name>
    <message>
        <source>Simulated fluorescence</source>
        <translation>Simulierte Fluoreszenz</translation>
    </message>
    <message>
        <source>Change the digitizer settings</source>
        <translation>Einstellungen des Digitizers ändern</translation>
    </message>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>Choose another channel</source>
        <translation>Wählen Sie einen anderen Kanal</translation>
    </message>
    <message>
        <source>Samples of 3 bytes cannot be delivered</source>
        <translation>Abtastwerte von 3&#xa0;Byte lassen sich nicht liefern</translation>
    </message>
    <message>
        <source>Choose 1, 2 or 4 bytes per point</source>
        <translation>1, 2 oder 4&#xa0;Byte je Punkt wählen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedLifLaser</name>
    <message>
        <source>Simulated laser</source>
        <translation>Simulierter Laser</translation>
    </message>
    <message>
        <source>%1 %2 is outside the range of the laser</source>
        <translation>%1 %2 liegt außerhalb des Bereichs des Lasers</translation>
    </message>
    <message>
        <source>Choose a position from %1 to %2 %3</source>
        <translation>Wählen Sie eine Position von %1 bis %2 %3</translation>
    </message>
    <message>
        <source>The laser has no flash lamp</source>
        <translation>Der Laser hat keine Blitzlampe</translation>
    </message>
    <message>
        <source>Laser position</source>
        <translation>Laserposition</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedPressureController</name>
    <message>
        <source>Change the set point</source>
        <translation>Sollwert ändern</translation>
    </message>
    <message>
        <source>Chamber pressure</source>
        <translation>Kammerdruck</translation>
    </message>
    <message>
        <source>Simulated chamber pressure</source>
        <translation>Simulierter Kammerdruck</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedPulseGenerator</name>
    <message>
        <source>Change the pulse timing</source>
        <translation>Zeiten der Impulse ändern</translation>
    </message>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>A width of %1 µs is out of range</source>
        <translation>Eine Breite von %1&#xa0;µs liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Choose %1 to %2 µs</source>
        <translation>%1 bis %2&#xa0;µs wählen</translation>
    </message>
    <message>
        <source>A delay of %1 µs is out of range</source>
        <translation>Eine Verzögerung von %1&#xa0;µs liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>A repetition rate of %1 Hz is out of range</source>
        <translation>Eine Wiederholrate von %1&#xa0;Hz liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Choose %1 to %2 Hz</source>
        <translation>%1 bis %2&#xa0;Hz wählen</translation>
    </message>
    <message>
        <source>Simulated pulse generator</source>
        <translation>Simulierter Pulsgenerator</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SimulatedTemperatureController</name>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>Simulated temperatures</source>
        <translation>Simulierte Temperaturen</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SpectrumFeed</name>
    <message>
        <source>Run %1 holds no free-induction decays</source>
        <translation>Lauf&#xa0;%1 enthält keine FIDs</translation>
    </message>
    <message>
        <source>Only runs with saved shots have a spectrum</source>
        <translation>Nur Läufe mit gespeicherten Schüssen haben ein Spektrum</translation>
    </message>
    <message>
        <source>The folder is read-only</source>
        <translation>Der Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Saved with the run when it ends</source>
        <translation>Wird am Ende mit dem Lauf gespeichert</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::SpectrumModel</name>
    <message>
        <source>Run %1, live average</source>
        <translation>Lauf&#xa0;%1, laufende Mittelung</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf&#xa0;%1, %2</translation>
    </message>
    <message>
        <source>recalculated in %1 ms</source>
        <translation>in %1&#xa0;ms neu berechnet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Bartlett</source>
        <translation>Bartlett</translation>
    </message>
    <message>
        <source>Blackman</source>
        <translation>Blackman</translation>
    </message>
    <message>
        <source>Blackman-Harris</source>
        <translation>Blackman-Harris</translation>
    </message>
    <message>
        <source>Hamming</source>
        <translation>Hamming</translation>
    </message>
    <message>
        <source>Hanning</source>
        <translation>Hanning</translation>
    </message>
    <message>
        <source>Kaiser-Bessel</source>
        <translation>Kaiser-Bessel</translation>
    </message>
    <message>
        <source>End must be later than Start</source>
        <translation>Das Ende muss nach dem Anfang liegen</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1&#xa0;Punkte</translation>
    </message>
    <message>
        <source>%1 kHz per point</source>
        <translation>%1&#xa0;kHz je Punkt</translation>
    </message>
    <message>
        <source>%1 of %2 µs, %3 of %4 points</source>
        <translation>%1 von %2&#xa0;µs, %3 von %4&#xa0;Punkten</translation>
    </message>
    <message>
        <source>Fit Y uses the whole band</source>
        <translation>„Y einpassen“ nutzt das ganze Band</translation>
    </message>
    <message>
        <source>Fit Y leaves out ± %1 MHz around %2 MHz</source>
        <translation>„Y einpassen“ lässt ±&#xa0;%1&#xa0;MHz um %2&#xa0;MHz aus</translation>
    </message>
    <message>
        <source>Fit Y leaves out ± %1 MHz around the LO</source>
        <translation>„Y einpassen“ lässt ±&#xa0;%1&#xa0;MHz um den LO aus</translation>
    </message>
    <message>
        <source>recalculated in %1 s</source>
        <translation>neu berechnet in %1 s</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Status</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Regelt ein</translation>
    </message>
    <message>
        <source>Off target</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>No new data</source>
        <translation>Keine neuen Daten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Acquiring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::StorageFeed</name>
    <message>
        <source>Type the whole path, beginning with /</source>
        <translation>Den ganzen Pfad eingeben, beginnend mit /</translation>
    </message>
    <message>
        <source>This is a file, not a folder</source>
        <translation>Das ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>%1 cannot be written by this user</source>
        <translation>Dieser Benutzer darf nicht in %1 schreiben</translation>
    </message>
    <message>
        <source>Cannot be written by this user</source>
        <translation>Dieser Benutzer darf hier nicht schreiben</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Immer vorhanden</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>No folder can be made in %1: %2</source>
        <translation>In %1 lässt sich kein Ordner anlegen: %2</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::StorageModel</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Room for about %1 runs like the last one</source>
        <translation>Platz für etwa %1&#xa0;Läufe wie den letzten</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Can be written</source>
        <translation>Beschreibbar</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht nutzbar</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Room for about %1 runs</source>
        <translation>Platz für etwa %1&#xa0;Läufe</translation>
    </message>
    <message>
        <source>%1 free, a run is about %2</source>
        <translation>%1 frei, ein Lauf braucht etwa %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) found, they stay as they are</source>
        <translation>
            <numerusform>%n&#xa0;Lauf gefunden, er bleibt unverändert</numerusform>
            <numerusform>%n&#xa0;Läufe gefunden, sie bleiben unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs here yet</source>
        <translation>Hier sind noch keine Läufe</translation>
    </message>
    <message>
        <source>Run %1 goes to %2</source>
        <translation>Lauf&#xa0;%1 kommt nach %2</translation>
    </message>
    <message>
        <source>Will be created. Run %1 goes to %2</source>
        <translation>Wird angelegt. Lauf&#xa0;%1 kommt nach %2</translation>
    </message>
    <message>
        <source>A folder was made there and removed</source>
        <translation>Dort wurde ein Ordner angelegt und wieder entfernt</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::StreamTransport</name>
    <message>
        <source>Waiting for the connection</source>
        <translation>Warten auf die Verbindung</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung mit %1 wird hergestellt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Waiting for the last exchange</source>
        <translation>Warten auf den letzten Austausch</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>A stream of data begins</source>
        <translation>Ein Datenstrom beginnt</translation>
    </message>
    <message>
        <source>The stream of data ends</source>
        <translation>Der Datenstrom endet</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::TakeOverModel</name>
    <message>
        <source>Go on from Blackchirp</source>
        <translation>Mit Blackchirps Einstellungen weiterarbeiten</translation>
    </message>
    <message>
        <source>Data in %1, last run %L2</source>
        <translation>Daten in %1, letzter Lauf %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device profile(s)</source>
        <translation>
            <numerusform>%Ln Geräteprofil</numerusform>
            <numerusform>%Ln Geräteprofile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loadout(s)</source>
        <translation>
            <numerusform>%Ln Ausstattung</numerusform>
            <numerusform>%Ln Ausstattungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s)</source>
        <translation>
            <numerusform>%Ln Vorlage</numerusform>
            <numerusform>%Ln Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts in one line</comment>
        <translation>  · </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::TcpPort</name>
    <message>
        <source>Check that the instrument is on, that its network cable is plugged in, and that its address is %1 and its port %2</source>
        <translation>Prüfen Sie, ob das Gerät eingeschaltet ist, ob sein Netzwerkkabel eingesteckt ist und ob seine Adresse %1 und sein Port %2 ist</translation>
    </message>
    <message>
        <source>No network address is given</source>
        <translation>Es ist keine Netzwerkadresse angegeben</translation>
    </message>
    <message>
        <source>Enter the instrument&apos;s address</source>
        <translation>Geben Sie die Adresse des Geräts ein</translation>
    </message>
    <message>
        <source>Nothing answers at port %1 of %2</source>
        <translation>An Port %1 von %2 antwortet nichts</translation>
    </message>
    <message>
        <source>Check the port, and that the instrument&apos;s socket server is switched on</source>
        <translation>Prüfen Sie den Port und ob der Socket-Server des Geräts eingeschaltet ist</translation>
    </message>
    <message>
        <source>There is no computer or instrument named %1</source>
        <translation>Es gibt keinen Rechner und kein Gerät mit dem Namen %1</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Prüfen Sie die Adresse</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Transport</name>
    <message>
        <source>This connection cannot carry a stream of data</source>
        <translation>Diese Verbindung kann keinen Datenstrom übertragen</translation>
    </message>
    <message>
        <source>Connect the instrument to the network</source>
        <translation>Schließen Sie das Gerät an das Netzwerk an</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::TrendsFeed</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::TrendsModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Empty graph</source>
        <translation>Leeres Diagramm</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>%1 off target</source>
        <translation>%1 neben dem Sollwert</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>keine Messwerte</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::UnusableTransport</name>
    <message>
        <source>no usable connection</source>
        <translation>keine brauchbare Verbindung</translation>
    </message>
</context>
<context>
    <name>Chirpdeck::WireLink</name>
    <message>
        <source>Another instrument answers: &quot;%1&quot;</source>
        <translation>Ein anderes Gerät antwortet: „%1“</translation>
    </message>
    <message>
        <source>Connect %1, or choose the driver of the instrument that is there</source>
        <translation>Schließen Sie %1 an, oder wählen Sie den Treiber des vorhandenen Geräts</translation>
    </message>
    <message>
        <source>The device has no connection</source>
        <translation>Das Gerät hat keine Verbindung</translation>
    </message>
    <message>
        <source>Choose how it is connected</source>
        <translation>Wählen Sie, wie es angeschlossen ist</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>Verbindung wird getrennt</translation>
    </message>
    <message>
        <source>The device refuses &quot;%1&quot;: %2</source>
        <translation>Das Gerät lehnt „%1“ ab: %2</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>The oscillator is not locked to its reference</source>
        <translation>Der Oszillator ist nicht auf seine Referenz eingerastet</translation>
    </message>
    <message>
        <source>Check the cable of the external reference</source>
        <translation>Prüfen Sie das Kabel der externen Referenz</translation>
    </message>
    <message>
        <source>There is no output %1</source>
        <translation>Es gibt keinen Ausgang %1</translation>
    </message>
    <message>
        <source>Choose an output from 0 to %1</source>
        <translation>Wählen Sie einen Ausgang von 0 bis %1</translation>
    </message>
    <message>
        <source>%1 MHz is outside the range of output %2</source>
        <translation>%1&#xa0;MHz liegt außerhalb des Bereichs von Ausgang %2</translation>
    </message>
    <message>
        <source>Choose a frequency from %1 to %2 MHz</source>
        <translation>Eine Frequenz von %1 bis %2&#xa0;MHz wählen</translation>
    </message>
    <message>
        <source>Output %1 makes %2 MHz and not %3 MHz as set</source>
        <translation>Ausgang %1 liefert %2 MHz statt der eingestellten %3 MHz</translation>
    </message>
    <message>
        <source>Look at the device&apos;s display</source>
        <translation>Sehen Sie auf der Anzeige des Geräts nach</translation>
    </message>
</context>
<context>
    <name>ClockSettings</name>
    <message>
        <source>Lowest frequency</source>
        <translation>Niedrigste Frequenz</translation>
    </message>
    <message>
        <source>Highest frequency</source>
        <translation>Höchste Frequenz</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
    <message>
        <source>The operator dials the frequency by hand</source>
        <translation>Der Bediener stellt die Frequenz von Hand ein</translation>
    </message>
    <message>
        <source>The frequency can be set</source>
        <translation>Die Frequenz ist einstellbar</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>Vervielfachung</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Clock outputs</source>
        <translation>Taktausgänge</translation>
    </message>
    <message>
        <source>Nothing reaches the hardware until you start</source>
        <translation>Bis zum Start erreicht nichts die Hardware</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Prints one JSON object a line instead of text.</source>
        <translation>Gibt statt Text je Zeile ein JSON-Objekt aus.</translation>
    </message>
    <message>
        <source>See: chirpdeck %1 --help</source>
        <translation>Siehe: chirpdeck %1 --help</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 verlangt eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 verlangt eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>run an experiment on the simulated bench</source>
        <translation>ein Experiment am simulierten Messplatz ausführen</translation>
    </message>
    <message>
        <source>print what an experiment holds</source>
        <translation>ausgeben, was ein Experiment enthält</translation>
    </message>
    <message>
        <source>draw an experiment&apos;s spectrum into a picture</source>
        <translation>das Spektrum eines Experiments als Bild zeichnen</translation>
    </message>
    <message>
        <source>check every file of an experiment</source>
        <translation>jede Datei eines Experiments prüfen</translation>
    </message>
    <message>
        <source>bring interrupted experiments to their last save</source>
        <translation>unterbrochene Experimente auf ihren letzten Speicherstand bringen</translation>
    </message>
    <message>
        <source>Usage: chirpdeck [COMMAND] [OPTIONS]

Without a command the console opens.

Commands:
</source>
        <translation>Aufruf: chirpdeck [BEFEHL] [OPTIONEN]

Ohne Befehl öffnet sich die Konsole.

Befehle:
</translation>
    </message>
    <message>
        <source>
chirpdeck COMMAND --help tells a command&apos;s options.
</source>
        <translation>
chirpdeck BEFEHL --help nennt die Optionen eines Befehls.
</translation>
    </message>
    <message>
        <source>write an experiment&apos;s spectrum or decay as text</source>
        <translation>Spektrum oder FID eines Experiments als Text schreiben</translation>
    </message>
    <message>
        <source>write an experiment of any version as a current one</source>
        <translation>ein Experiment jeder Version als aktuelles schreiben</translation>
    </message>
    <message>
        <source>print an experiment&apos;s spectrum, processed as you like</source>
        <translation>das Spektrum eines Experiments ausgeben, nach Wunsch verarbeitet</translation>
    </message>
    <message>
        <source>find the lines in an experiment&apos;s spectrum</source>
        <translation>die Linien im Spektrum eines Experiments finden</translation>
    </message>
    <message>
        <source>show, recover and export multi-dimensional data (.npz)</source>
        <translation>mehrdimensionale Daten (.npz) anzeigen, wiederherstellen und exportieren</translation>
    </message>
    <message>
        <source>simulate an instrument at the far end of a wire</source>
        <translation>ein Gerät am anderen Ende einer Leitung simulieren</translation>
    </message>
    <message>
        <source>measure at every point of loops over device settings</source>
        <translation>an jedem Punkt von Schleifen über Geräteeinstellungen messen</translation>
    </message>
    <message>
        <source>write the configuration of a run</source>
        <translation>die Konfiguration eines Laufs schreiben</translation>
    </message>
</context>
<context>
    <name>ConfigCommand</name>
    <message>
        <source>Writes what an experiment was asked for as a run configuration, with its chirps, clocks, digitizer and devices, for &quot;chirpdeck run --config&quot;.</source>
        <translation>Schreibt, was von einem Experiment verlangt wurde, als Laufkonfiguration mit Chirps, Takten, Digitalisierer und Geräten, für „chirpdeck run --config“.</translation>
    </message>
    <message>
        <source>Writes to this file instead of standard output.</source>
        <translation>Schreibt in diese Datei statt auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>The experiment has no FTMW part</source>
        <translation>Das Experiment hat keinen FTMW-Teil</translation>
    </message>
    <message>
        <source>Choose another experiment</source>
        <translation>Ein anderes Experiment wählen</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
</context>
<context>
    <name>ConnectionChoices</name>
    <message>
        <source>serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
</context>
<context>
    <name>ConnectionDoctorReport</name>
    <message>
        <source>The computer sees it</source>
        <translation>Der Rechner sieht es</translation>
    </message>
    <message>
        <source>No port is chosen</source>
        <translation>Kein Port gewählt</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>The computer does not see the port</source>
        <translation>Der Rechner sieht den Port nicht</translation>
    </message>
    <message>
        <source>Plug the cable or the adapter in, and look that it has power.</source>
        <translation>Das Kabel oder den Adapter einstecken und prüfen, ob Strom anliegt.</translation>
    </message>
    <message>
        <source>Choose the port under Connection if it has another name now.</source>
        <translation>Den Anschluss unter Verbindung wählen, wenn er jetzt anders heißt.</translation>
    </message>
    <message>
        <source>Check again.</source>
        <translation>Erneut prüfen.</translation>
    </message>
    <message>
        <source>You may use it</source>
        <translation>Der Zugriff ist erlaubt</translation>
    </message>
    <message>
        <source>Your account can read and write it</source>
        <translation>Ihr Konto hat Lese- und Schreibzugriff</translation>
    </message>
    <message>
        <source>It belongs to the group %1</source>
        <translation>Gehört zur Gruppe %1</translation>
    </message>
    <message>
        <source>Your account may not use the port</source>
        <translation>Ihr Konto darf den Anschluss nicht benutzen</translation>
    </message>
    <message>
        <source>Have your account added to the group %1.</source>
        <translation>Ihr Konto in die Gruppe %1 aufnehmen lassen.</translation>
    </message>
    <message>
        <source>Log out and in again, then check again.</source>
        <translation>Ab- und wieder anmelden, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Its address is known</source>
        <translation>Die Adresse ist bekannt</translation>
    </message>
    <message>
        <source>No host is typed</source>
        <translation>Kein Host eingegeben</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>Type the name or the address of the instrument under Connection.</source>
        <translation>Den Namen oder die Adresse des Geräts unter Verbindung eingeben.</translation>
    </message>
    <message>
        <source>Its bus is known</source>
        <translation>Der Bus ist bekannt</translation>
    </message>
    <message>
        <source>No controller is chosen</source>
        <translation>Kein Controller gewählt</translation>
    </message>
    <message>
        <source>%1, address %2</source>
        <translation>%1, Adresse %2</translation>
    </message>
    <message>
        <source>Choose the GPIB controller under Connection.</source>
        <translation>Den GPIB-Controller unter Verbindung wählen.</translation>
    </message>
    <message>
        <source>The connection is free</source>
        <translation>Die Verbindung ist frei</translation>
    </message>
    <message>
        <source>Nothing else uses it</source>
        <translation>Nichts anderes benutzt sie</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <source>In %1 ms</source>
        <translation>In %1 ms</translation>
    </message>
    <message>
        <source>Something answers</source>
        <translation>Etwas antwortet</translation>
    </message>
    <message>
        <source>Tried when the connection is free</source>
        <translation>Wird versucht, sobald die Verbindung frei ist</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Es ist das richtige Gerät</translation>
    </message>
    <message>
        <source>Expects %1</source>
        <translation>Erwartet %1</translation>
    </message>
    <message>
        <source>%1, nothing was changed</source>
        <translation>%1, nichts wurde geändert</translation>
    </message>
    <message>
        <source>Check again. The device reconnects by itself.</source>
        <translation>Erneut prüfen. Das Gerät verbindet sich selbst wieder.</translation>
    </message>
</context>
<context>
    <name>Continuation</name>
    <message>
        <source>Experiment %1 cannot be continued: %2</source>
        <translation>Experiment&#xa0;%1 lässt sich nicht fortsetzen: %2</translation>
    </message>
    <message>
        <source>Begin another experiment</source>
        <translation>Ein neues Experiment beginnen</translation>
    </message>
    <message>
        <source>it was recorded by another program</source>
        <translation>es wurde von einem anderen Programm aufgenommen</translation>
    </message>
    <message>
        <source>a file of it is damaged</source>
        <translation>eine Datei davon ist beschädigt</translation>
    </message>
    <message>
        <source>its sums have another scale</source>
        <translation>seine Summen haben einen anderen Maßstab</translation>
    </message>
    <message>
        <source>There is no experiment %1 in the data folder</source>
        <translation>Im Datenordner gibt es kein Experiment %1</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>Eine andere Nummer wählen</translation>
    </message>
    <message>
        <source>its kind cannot be</source>
        <translation>seine Art lässt es nicht zu</translation>
    </message>
    <message>
        <source>it came to its end</source>
        <translation>es ist abgeschlossen</translation>
    </message>
    <message>
        <source>it was recorded with other settings</source>
        <translation>es wurde mit anderen Einstellungen aufgenommen</translation>
    </message>
    <message>
        <source>Load the settings of that experiment, or begin another one</source>
        <translation>Die Einstellungen jenes Experiments laden oder ein neues beginnen</translation>
    </message>
    <message>
        <source>it has all of its shots</source>
        <translation>es hat alle seine Schüsse</translation>
    </message>
</context>
<context>
    <name>ConvertCommand</name>
    <message>
        <source>Folder to make; must not exist.</source>
        <translation>Anzulegender Ordner; darf noch nicht vorhanden sein.</translation>
    </message>
    <message>
        <source>Name one experiment, and a folder with -o.</source>
        <translation>Ein Experiment nennen, und mit -o einen Ordner.</translation>
    </message>
    <message>
        <source>%1: written to %2</source>
        <translation>%1: nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Writes an experiment, whichever version recorded it, into another folder as this version writes experiments. Does not change the original. The exit code is 3 when data were left out or contradict each other; the remarks say which.</source>
        <translation>Schreibt ein Experiment, gleich welche Version es aufgenommen hat, in einen anderen Ordner, so wie diese Version Experimente schreibt. Ändert das Original nicht. Der Rückgabewert ist 3, wenn Daten ausgelassen wurden oder einander widersprechen; die Anmerkungen nennen sie.</translation>
    </message>
</context>
<context>
    <name>ConvertExperiment</name>
    <message>
        <source>Converted from %1.</source>
        <translation>Umgewandelt aus %1.</translation>
    </message>
    <message>
        <source>The folder exists already</source>
        <translation>Den Ordner gibt es schon</translation>
    </message>
    <message>
        <source>Name one that does not, so that nothing is replaced</source>
        <translation>Einen nennen, den es nicht gibt, damit nichts ersetzt wird</translation>
    </message>
    <message>
        <source>The folder could not be made</source>
        <translation>Der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>header.csv does not tell the grid of the LIF scan; its data make one of %1 by %2</source>
        <translation>header.csv nennt das Raster des LIF-Scans nicht; seine Daten ergeben eines von %1 mal %2</translation>
    </message>
    <message>
        <source>The experiment gets the number %1</source>
        <translation>Das Experiment erhält die Nummer %1</translation>
    </message>
    <message>
        <source>%1: the reference has not as many samples as the signal</source>
        <translation>%1: Die Referenz hat nicht so viele Punkte wie das Signal</translation>
    </message>
    <message>
        <source>lif/lifparams.csv: rows that cannot be read were left out: lines %1</source>
        <translation>lif/lifparams.csv: Nicht lesbare Zeilen wurden ausgelassen: Zeilen %1</translation>
    </message>
    <message>
        <source>lif/lifparams.csv: rows of points that have a row already were left out: lines %1</source>
        <translation>lif/lifparams.csv: Zeilen zu Punkten, die schon eine Zeile haben, wurden ausgelassen: Zeilen %1</translation>
    </message>
    <message>
        <source>lif/lifparams.csv: the point %1, %2 lies outside the grid of %3 by %4</source>
        <translation>lif/lifparams.csv: Der Punkt %1, %2 liegt außerhalb des Rasters von %3 mal %4</translation>
    </message>
    <message>
        <source>log.csv: lines that are no rows of a log are taken over as messages: %1</source>
        <translation>log.csv: Zeilen, die keine Protokollzeilen sind, werden als Meldungen übernommen: %1</translation>
    </message>
    <message>
        <source>log.csv: the rows were put in the order of their times</source>
        <translation>log.csv: Die Zeilen wurden nach ihrer Zeit geordnet</translation>
    </message>
    <message>
        <source>auxdata.csv: rows that do not fit the names of the columns were left out: lines %1</source>
        <translation>auxdata.csv: Zeilen, die nicht zu den Spaltennamen passen, wurden ausgelassen: Zeilen %1</translation>
    </message>
    <message>
        <source>%1: nothing describes the file; it was left out</source>
        <translation>%1: Nichts beschreibt die Datei; sie wurde ausgelassen</translation>
    </message>
    <message>
        <source>%1: sums that are in no data file yet were left out. Recover the experiment first</source>
        <translation>%1: Summen, die noch in keiner Datendatei stehen, wurden ausgelassen. Zuerst das Experiment wiederherstellen</translation>
    </message>
    <message>
        <source>%1: the file was not copied</source>
        <translation>%1: Die Datei wurde nicht kopiert</translation>
    </message>
    <message>
        <source>%1: copied as it is</source>
        <translation>%1: unverändert kopiert</translation>
    </message>
    <message>
        <source>The parts of the experiment disagree: %1</source>
        <translation>Die Teile des Experiments widersprechen sich: %1</translation>
    </message>
    <message>
        <source>Nothing tells what the experiment recorded</source>
        <translation>Nichts gibt an, was das Experiment aufgenommen hat</translation>
    </message>
    <message>
        <source>Restore objectives.csv from a backup copy</source>
        <translation>objectives.csv aus einer Sicherungskopie wiederherstellen</translation>
    </message>
</context>
<context>
    <name>CsvTable</name>
    <message>
        <source>Check that this is a file of an experiment</source>
        <translation>Prüfen, ob dies eine Datei eines Experiments ist</translation>
    </message>
    <message>
        <source>The file has more than %1 bytes</source>
        <translation>Die Datei hat mehr als %1&#xa0;Byte</translation>
    </message>
    <message>
        <source>The line has more than %1 bytes</source>
        <translation>Die Zeile hat mehr als %1&#xa0;Byte</translation>
    </message>
    <message>
        <source>The line is no text</source>
        <translation>Die Zeile ist kein Text</translation>
    </message>
    <message>
        <source>Restore the file from a backup copy</source>
        <translation>Die Datei aus einer Sicherungskopie wiederherstellen</translation>
    </message>
    <message>
        <source>The line has more than %1 cells</source>
        <translation>Die Zeile hat mehr als %1 Zellen</translation>
    </message>
    <message>
        <source>The file has more than %1 rows</source>
        <translation>Die Datei hat mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>CursorLine</name>
    <message>
        <source>Cursor %1</source>
        <translation>Cursor %1</translation>
    </message>
</context>
<context>
    <name>CursorPill</name>
    <message>
        <source>Δ %1</source>
        <translation>Δ&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>CursorReadout</name>
    <message>
        <source>Second cursor</source>
        <translation>Zweiter Cursor</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B&#xa0;−&#xa0;A</translation>
    </message>
    <message>
        <source>1 / Δ</source>
        <translation>1&#xa0;/&#xa0;Δ</translation>
    </message>
    <message>
        <source>B / A</source>
        <translation>B&#xa0;/&#xa0;A</translation>
    </message>
</context>
<context>
    <name>CursorValue</name>
    <message>
        <source>Cursor %1</source>
        <translation>Cursor %1</translation>
    </message>
    <message>
        <source>Cursor %1 one point left</source>
        <translation>Cursor %1 einen Punkt nach links</translation>
    </message>
    <message>
        <source>Cursor %1 one point right</source>
        <translation>Cursor %1 einen Punkt nach rechts</translation>
    </message>
    <message>
        <source>Remove cursor %1</source>
        <translation>Cursor %1 entfernen</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The folder could not be made</source>
        <translation>Der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>No data folder is chosen</source>
        <translation>Kein Datenordner gewählt</translation>
    </message>
    <message>
        <source>Choose a folder for the data in the settings</source>
        <translation>In den Optionen einen Ordner für die Daten wählen</translation>
    </message>
    <message>
        <source>Files cannot be saved in the data folder</source>
        <translation>Im Datenordner lassen sich keine Dateien speichern</translation>
    </message>
    <message>
        <source>All experiment numbers are used up</source>
        <translation>Alle Experimentnummern sind vergeben</translation>
    </message>
    <message>
        <source>Choose another data folder</source>
        <translation>Einen anderen Datenordner wählen</translation>
    </message>
</context>
<context>
    <name>DeviceConnection</name>
    <message>
        <source>It needs no cable.</source>
        <translation>Es braucht kein Kabel.</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>DeviceControls</name>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>%1 flows</source>
        <translation>%1 strömt</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Pressure is controlled</source>
        <translation>Der Druck wird geregelt</translation>
    </message>
    <message>
        <source>Chamber pressure</source>
        <translation>Kammerdruck</translation>
    </message>
    <message>
        <source>Open the gate valve</source>
        <translation>Absperrventil öffnen</translation>
    </message>
    <message>
        <source>Close the gate valve</source>
        <translation>Absperrventil schließen</translation>
    </message>
    <message>
        <source>Pulses are given</source>
        <translation>Impulse werden ausgegeben</translation>
    </message>
    <message>
        <source>Repetition rate</source>
        <translation>Wiederholrate</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist im Gange</translation>
    </message>
    <message>
        <source>%1, delay</source>
        <translation>%1, Verzögerung</translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation>%1, Breite</translation>
    </message>
    <message>
        <source>%1 is read</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>There is no such control</source>
        <translation>Dieses Bedienelement gibt es nicht</translation>
    </message>
</context>
<context>
    <name>DeviceLive</name>
    <message>
        <source>Read only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>Every change acts at once</source>
        <translation>Jede Änderung wirkt sofort</translation>
    </message>
    <message>
        <source>There is nothing to set by hand: every run sets it up anew.</source>
        <translation>Von Hand ist nichts einzustellen: Jeder Lauf richtet es neu ein.</translation>
    </message>
</context>
<context>
    <name>DeviceSettings</name>
    <message>
        <source>%1: %2 cannot be %3; %4 is used instead</source>
        <translation>%1: %2 kann nicht %3 sein; stattdessen wird %4 verwendet</translation>
    </message>
    <message>
        <source>%1: %2 cannot be %3 (%4); %5 is used instead</source>
        <translation>%1: %2 kann nicht %3 sein (%4); stattdessen wird %5 verwendet</translation>
    </message>
    <message>
        <source>%1, %2, row %3</source>
        <translation>%1, %2, Zeile %3</translation>
    </message>
    <message>
        <source>There is no setting %1</source>
        <translation>Es gibt keine Einstellung %1</translation>
    </message>
    <message>
        <source>A run ends when the device fails</source>
        <translation>Ein Lauf endet, wenn das Gerät ausfällt</translation>
    </message>
    <message>
        <source>No run starts unless the device is on its reference</source>
        <translation>Kein Lauf startet, wenn das Gerät nicht auf seiner Referenz ist</translation>
    </message>
    <message>
        <source>%1: the stored connection is not one that the driver %2 supports; %3 is used instead</source>
        <translation>%1: Die gespeicherte Verbindung wird vom Treiber %2 nicht unterstützt; stattdessen wird %3 verwendet</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1 kann nicht %2 sein</translation>
    </message>
    <message>
        <source>%1 is not supported by %2</source>
        <translation>%1 wird von %2 nicht unterstützt</translation>
    </message>
    <message>
        <source>Choose another connection</source>
        <translation>Wählen Sie eine andere Verbindung</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Recording interval outside of runs (0: never, -1: as of all devices on the page Trends)</source>
        <translation>Aufzeichnungsintervall außerhalb von Läufen (0: nie, -1: wie für alle Geräte auf der Seite Verläufe)</translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message>
        <source>What is shown</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Wird angewendet</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceTileCard</name>
    <message>
        <source>Find out why</source>
        <translation>Ursache suchen</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>DeviceTiles</name>
    <message>
        <source>Instruments</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>All instruments (%1)</source>
        <translation>Alle Geräte (%1)</translation>
    </message>
</context>
<context>
    <name>DigitizerConfig</name>
    <message>
        <source>%1 is %2 %5, but the digitizer allows %3 to %4 %5.</source>
        <translation>%1 beträgt %2&#xa0;%5, der Digitizer erlaubt aber %3 bis %4&#xa0;%5.</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>The digitizer has no channel %1.</source>
        <translation>Der Digitizer hat keinen Kanal %1.</translation>
    </message>
    <message>
        <source>%1: full scale</source>
        <translation>%1: Messbereich</translation>
    </message>
    <message>
        <source>%1: offset</source>
        <translation>%1: Offset</translation>
    </message>
    <message>
        <source>The digitizer has no trigger source %1.</source>
        <translation>Der Digitizer hat keine Triggerquelle %1.</translation>
    </message>
    <message>
        <source>The trigger delay</source>
        <translation>Die Triggerverzögerung</translation>
    </message>
    <message>
        <source>The trigger level</source>
        <translation>Der Triggerpegel</translation>
    </message>
    <message>
        <source>A record of %1 samples is not possible; the digitizer allows 1 to %2.</source>
        <translation>Eine Aufzeichnung von %1 Abtastwerten ist nicht möglich; der Digitizer erlaubt 1 bis %2.</translation>
    </message>
    <message>
        <source>The digitizer has no sample rate of %1 Hz.</source>
        <translation>Der Digitizer hat keine Abtastrate von %1&#xa0;Hz.</translation>
    </message>
    <message>
        <source>%1 bytes per point are not possible; the digitizer allows 1 to %2.</source>
        <translation>%1&#xa0;Byte je Punkt sind nicht möglich; der Digitizer erlaubt 1 bis %2.</translation>
    </message>
    <message>
        <source>The digitizer cannot average on board.</source>
        <translation>Der Digitizer kann nicht selbst mitteln.</translation>
    </message>
    <message>
        <source>%1 averages are not possible; the digitizer allows 1 to %2.</source>
        <translation>%1 Mittelungen sind nicht möglich; der Digitizer erlaubt 1 bis %2.</translation>
    </message>
    <message>
        <source>The digitizer cannot take several records per trigger.</source>
        <translation>Der Digitizer kann nicht mehrere Aufzeichnungen je Trigger aufnehmen.</translation>
    </message>
    <message>
        <source>%1 records are not possible; the digitizer allows 1 to %2.</source>
        <translation>%1 Aufzeichnungen sind nicht möglich; der Digitizer erlaubt 1 bis %2.</translation>
    </message>
    <message>
        <source>The digitizer cannot average and take several records at once.</source>
        <translation>Der Digitizer kann nicht zugleich mitteln und mehrere Aufzeichnungen aufnehmen.</translation>
    </message>
</context>
<context>
    <name>DigitizerSettings</name>
    <message>
        <source>Analog channels</source>
        <translation>Analoge Kanäle</translation>
    </message>
    <message>
        <source>Digital channels</source>
        <translation>Digitale Kanäle</translation>
    </message>
    <message>
        <source>Has an auxiliary trigger input</source>
        <translation>Hat einen zusätzlichen Triggereingang</translation>
    </message>
    <message>
        <source>Smallest full scale</source>
        <translation>Kleinster Vollausschlag</translation>
    </message>
    <message>
        <source>Greatest full scale</source>
        <translation>Größter Messbereich</translation>
    </message>
    <message>
        <source>Lowest offset</source>
        <translation>Kleinster Offset</translation>
    </message>
    <message>
        <source>Highest offset</source>
        <translation>Größter Offset</translation>
    </message>
    <message>
        <source>Waits for a trigger</source>
        <translation>Wartet auf einen Trigger</translation>
    </message>
    <message>
        <source>Smallest trigger delay</source>
        <translation>Kleinste Triggerverzögerung</translation>
    </message>
    <message>
        <source>Greatest trigger delay</source>
        <translation>Größte Triggerverzögerung</translation>
    </message>
    <message>
        <source>Lowest trigger level</source>
        <translation>Niedrigster Triggerpegel</translation>
    </message>
    <message>
        <source>Highest trigger level</source>
        <translation>Höchster Triggerpegel</translation>
    </message>
    <message>
        <source>Longest record, samples</source>
        <translation>Längste Aufzeichnung, Abtastwerte</translation>
    </message>
    <message>
        <source>Averages on board</source>
        <translation>Mittelt im Gerät</translation>
    </message>
    <message>
        <source>Averages on board, at most</source>
        <translation>Mittelungen im Gerät, höchstens</translation>
    </message>
    <message>
        <source>Several records per trigger</source>
        <translation>Mehrere Aufzeichnungen pro Trigger</translation>
    </message>
    <message>
        <source>Records per trigger, at most</source>
        <translation>Aufzeichnungen pro Trigger, höchstens</translation>
    </message>
    <message>
        <source>Averages several records</source>
        <translation>Mittelt mehrere Aufzeichnungen</translation>
    </message>
    <message>
        <source>Bytes per sample, at most</source>
        <translation>Bytes pro Abtastwert, höchstens</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Sample rates</source>
        <translation>Abtastraten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Samples per second</source>
        <translation>Abtastwerte pro Sekunde</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>It answers</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>Ursache suchen</translation>
    </message>
    <message>
        <source>It only asks, and changes nothing</source>
        <translation>Fragt nur ab und ändert nichts</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The report is copied</source>
        <translation>Der Bericht ist kopiert</translation>
    </message>
    <message>
        <source>What was checked, %1</source>
        <translation>Was geprüft wurde, %1</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird abgefragt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Asking the device</source>
        <translation>Das Gerät wird gefragt</translation>
    </message>
    <message>
        <source>What was said, newest last</source>
        <translation>Was gesendet und empfangen wurde, Neuestes zuletzt</translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>Upper</source>
        <translation>Oberes</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Unteres</translation>
    </message>
    <message>
        <source>Sideband</source>
        <translation>Seitenband</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Duration, pauses included</source>
        <translation>Dauer, Pausen eingeschlossen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>LO from</source>
        <translation>LO von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Down LO from</source>
        <translation>Abwärts-LO von</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Major steps</source>
        <translation>Hauptschritte</translation>
    </message>
    <message>
        <source>Minor steps</source>
        <translation>Unterschritte</translation>
    </message>
    <message>
        <source>Minor step</source>
        <translation>Unterschritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Shots each</source>
        <translation>Schüsse je Schritt</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Extra copy (backup)</source>
        <translation>Zusätzliche Kopie (Sicherung)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Log readings every</source>
        <translation>Messwerte aufzeichnen alle</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Skip weak chirps</source>
        <translation>Schwache Chirps auslassen</translation>
    </message>
    <message>
        <source>Weakest chirp that counts</source>
        <translation>Schwächster Chirp, der zählt</translation>
    </message>
    <message>
        <source>Correct the phase</source>
        <translation>Phase korrigieren</translation>
    </message>
    <message>
        <source>Chirp starts in the record at</source>
        <translation>Chirp beginnt in der Aufnahme bei</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Up-conversion LO</source>
        <translation>Aufwärtsmischer-LO</translation>
    </message>
    <message>
        <source>AWG multiplier</source>
        <translation>AWG-Multiplikator</translation>
    </message>
    <message>
        <source>Chirp multiplier</source>
        <translation>Chirp-Multiplikator</translation>
    </message>
    <message>
        <source>Down-conversion LO</source>
        <translation>Abwärtsmischer-LO</translation>
    </message>
    <message>
        <source>Use one LO for both</source>
        <translation>Einen LO für beide benutzen</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Oscillator output</source>
        <translation>Oszillatorausgang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>What comes after it</source>
        <translation>Was danach kommt</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplikator</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Teiler</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 to %2 MHz</source>
        <translation>%1 bis %2 MHz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Chirps per gas pulse</source>
        <translation>Chirps je Gasimpuls</translation>
    </message>
    <message>
        <source>Chirp every</source>
        <translation>Chirp alle</translation>
    </message>
    <message>
        <source>From chirp start</source>
        <translation>Ab Chirpbeginn</translation>
    </message>
    <message>
        <source>From chirp end</source>
        <translation>Ab Chirp-Ende</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Marker is on</source>
        <translation>Marker ist eingeschaltet</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Full scale ±</source>
        <translation>Messbereich ±</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>%1 GS/s</source>
        <translation>%1&#xa0;GS/s</translation>
    </message>
    <message>
        <source>%1 MS/s</source>
        <translation>%1&#xa0;MS/s</translation>
    </message>
    <message>
        <source>Record length</source>
        <translation>Aufnahmelänge</translation>
    </message>
    <message>
        <source>Trigger source</source>
        <translation>Triggerquelle</translation>
    </message>
    <message>
        <source>Aux input</source>
        <translation>Hilfseingang</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Flanke</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Steigend</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>Fallend</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Per trigger</source>
        <translation>Je Trigger</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Averages</source>
        <translation>Mittelungen</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>Wiederholrate</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Peak up</source>
        <translation>Peak-up</translation>
    </message>
    <message>
        <source>LO scan</source>
        <translation>LO-Scan</translation>
    </message>
    <message>
        <source>DR scan</source>
        <translation>DR-Scan</translation>
    </message>
    <message>
        <source>Waveform generator reference</source>
        <translation>Referenz des Wellenformgenerators</translation>
    </message>
    <message>
        <source>Double-resonance source</source>
        <translation>Quelle der Doppelresonanz</translation>
    </message>
    <message>
        <source>Digitizer reference</source>
        <translation>Referenz des Digitalisierers</translation>
    </message>
    <message>
        <source>Common reference</source>
        <translation>Gemeinsame Referenz</translation>
    </message>
</context>
<context>
    <name>DraftRules</name>
    <message>
        <source>Runs of this kind cannot be carried out.</source>
        <translation>Läufe dieser Art lassen sich nicht ausführen.</translation>
    </message>
    <message>
        <source>%1 shots are not possible; %2 to %3 are.</source>
        <translation>%1 Schüsse sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>A duration of %1 min is not possible; %2 to %3 min are.</source>
        <translation>Eine Dauer von %1&#xa0;min ist nicht möglich; möglich sind %2 bis %3&#xa0;min.</translation>
    </message>
    <message>
        <source>Readings every %1 s are not possible; %2 to %3 s are.</source>
        <translation>Messwerte alle %1&#xa0;s sind nicht möglich; möglich sind %2 bis %3&#xa0;s.</translation>
    </message>
    <message>
        <source>A copy every %1 min is not possible; %2 to %3 min are.</source>
        <translation>Eine Kopie alle %1&#xa0;min ist nicht möglich; möglich sind %2 bis %3&#xa0;min.</translation>
    </message>
    <message>
        <source>A threshold of %1 is not possible; %2 to %3 is.</source>
        <translation>Eine Schwelle von %1 ist nicht möglich; möglich ist %2 bis %3.</translation>
    </message>
    <message>
        <source>A chirp cannot start at %1 µs; it can at %2 to %3 µs.</source>
        <translation>Ein Chirp kann nicht bei %1&#xa0;µs beginnen; möglich sind %2 bis %3&#xa0;µs.</translation>
    </message>
    <message>
        <source>%1 shots at each point are not possible; %2 to %3 are.</source>
        <translation>%1 Schüsse je Punkt sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 steps are not possible; %2 to %3 are.</source>
        <translation>%1 Schritte sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>A step of 0 MHz leads nowhere.</source>
        <translation>Ein Schritt von 0&#xa0;MHz führt nirgendwohin.</translation>
    </message>
    <message>
        <source>%1 major steps are not possible; %2 to %3 are.</source>
        <translation>%1 Hauptschritte sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 minor steps are not possible; %2 to %3 are.</source>
        <translation>%1 Nebenschritte sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 sweeps are not possible; %2 to %3 are.</source>
        <translation>%1 Durchgänge sind nicht möglich; möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 MHz is out of reach: %2 gives %3 to %4 MHz.</source>
        <translation>%1&#xa0;MHz ist nicht erreichbar: %2 liefert %3 bis %4&#xa0;MHz.</translation>
    </message>
    <message>
        <source>No waveform generator is part of the loadout; nothing plays the chirp.</source>
        <translation>Kein Wellenformgenerator gehört zur Bestückung; nichts gibt den Chirp aus.</translation>
    </message>
    <message>
        <source>%1 chirps are not possible; 1 to %2 are.</source>
        <translation>%1 Chirps sind nicht möglich; möglich sind 1 bis %2.</translation>
    </message>
    <message>
        <source>A chirp every %1 µs is not possible; every %2 to %3 µs is.</source>
        <translation>Ein Chirp alle %1&#xa0;µs ist nicht möglich; möglich ist einer alle %2 bis %3&#xa0;µs.</translation>
    </message>
    <message>
        <source>No digitizer is part of the loadout.</source>
        <translation>Kein Digitalisierer gehört zur Bestückung.</translation>
    </message>
    <message>
        <source>The settings are for %1, but the loadout has %2.</source>
        <translation>Die Einstellungen sind für %1, aber die Bestückung hat %2.</translation>
    </message>
    <message>
        <source>A limit names no reading.</source>
        <translation>Eine Grenze nennt keinen Messwert.</translation>
    </message>
    <message>
        <source>%1 has a limit, but is not part of the loadout.</source>
        <translation>%1 hat eine Grenze, gehört aber nicht zur Bestückung.</translation>
    </message>
    <message>
        <source>The highest value is below the lowest.</source>
        <translation>Der größte Wert liegt unter dem kleinsten.</translation>
    </message>
    <message>
        <source>The chirps last %1 µs, but a trigger comes every %2 µs.</source>
        <translation>Die Chirps dauern %1&#xa0;µs, aber alle %2&#xa0;µs kommt ein Trigger.</translation>
    </message>
    <message>
        <source>The record ends %1 µs after the trigger, but a trigger comes every %2 µs.</source>
        <translation>Die Aufnahme endet %1&#xa0;µs nach dem Trigger, aber alle %2&#xa0;µs kommt ein Trigger.</translation>
    </message>
    <message>
        <source>A record lasts %1 µs and runs into the next one, which starts after %2 µs.</source>
        <translation>Eine Aufnahme dauert %1&#xa0;µs und reicht in die nächste hinein, die nach %2&#xa0;µs beginnt.</translation>
    </message>
    <message>
        <source>The record ends after %1 µs, but the receiver is protected until %2 µs: it holds no free decay.</source>
        <translation>Die Aufnahme endet nach %1&#xa0;µs, aber der Empfänger ist bis %2&#xa0;µs geschützt: Sie enthält keinen freien Zerfall.</translation>
    </message>
    <message>
        <source>Nothing is excited from %1 to %2 MHz.</source>
        <translation>Von %1 bis %2&#xa0;MHz wird nichts angeregt.</translation>
    </message>
</context>
<context>
    <name>DraftStepPage</name>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Picture and checks</source>
        <translation>Bild und Prüfungen</translation>
    </message>
</context>
<context>
    <name>DriverRegistry</name>
    <message>
        <source>Correct what the driver declares</source>
        <translation>Berichtigen Sie, was der Treiber angibt</translation>
    </message>
    <message>
        <source>A driver needs a type, a key and a label</source>
        <translation>Ein Treiber braucht einen Typ, einen Schlüssel und eine Bezeichnung</translation>
    </message>
    <message>
        <source>A driver needs a function that makes the device</source>
        <translation>Ein Treiber braucht eine Funktion, die das Gerät erzeugt</translation>
    </message>
    <message>
        <source>The setting %1 has a default that it does not allow</source>
        <translation>Die Einstellung %1 hat einen Standardwert, den sie nicht zulässt</translation>
    </message>
    <message>
        <source>There is a driver of this name already</source>
        <translation>Es gibt bereits einen Treiber dieses Namens</translation>
    </message>
    <message>
        <source>There is no driver %1 for this kind of device</source>
        <translation>Für diese Geräteart gibt es keinen Treiber %1</translation>
    </message>
    <message>
        <source>Choose another driver in the loadout</source>
        <translation>In der Geräteauswahl einen anderen Treiber wählen</translation>
    </message>
    <message>
        <source>The driver %1 does not start: %2</source>
        <translation>Der Treiber %1 startet nicht: %2</translation>
    </message>
    <message>
        <source>Check the settings of the device</source>
        <translation>Prüfen Sie die Einstellungen des Geräts</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>er nannte keinen Grund</translation>
    </message>
</context>
<context>
    <name>ExperimentArgument</name>
    <message>
        <source>Number of an experiment in the data folder, or its directory.</source>
        <translation>Nummer eines Experiments im Datenordner oder sein Verzeichnis.</translation>
    </message>
    <message>
        <source>Data folder. Default: the one in the settings.</source>
        <translation>Datenordner. Vorgabe: der in der Konsole gewählte.</translation>
    </message>
    <message>
        <source>There is no such directory</source>
        <translation>Dieses Verzeichnis gibt es nicht</translation>
    </message>
    <message>
        <source>Name the directory that holds the experiment&apos;s header.csv, or its number</source>
        <translation>Das Verzeichnis mit der header.csv des Experiments oder dessen Nummer angeben</translation>
    </message>
    <message>
        <source>No data folder is chosen yet</source>
        <translation>Noch kein Datenordner gewählt</translation>
    </message>
    <message>
        <source>Name one with --data</source>
        <translation>Einen mit --data angeben</translation>
    </message>
    <message>
        <source>There is no experiment %1 in the data folder</source>
        <translation>Im Datenordner gibt es kein Experiment %1</translation>
    </message>
    <message>
        <source>Name another number, or another folder with --data</source>
        <translation>Eine andere Nummer oder mit --data einen anderen Ordner angeben</translation>
    </message>
</context>
<context>
    <name>ExperimentDraft</name>
    <message>
        <source>The draft of the experiment cannot be read</source>
        <translation>Der Entwurf des Experiments ist nicht lesbar</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>Neuen beginnen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Run %1 has no chirped-pulse part</source>
        <translation>Lauf&#xa0;%1 hat keinen Chirp-Teil</translation>
    </message>
    <message>
        <source>Run %1 used another digitizer, %2; its settings are left out</source>
        <translation>Lauf&#xa0;%1 benutzte einen anderen Digitalisierer, %2; dessen Einstellungen werden ausgelassen</translation>
    </message>
</context>
<context>
    <name>ExperimentFolder</name>
    <message>
        <source>The file holds neither of the contents that were saved last</source>
        <translation>Die Datei enthält keinen der zuletzt gespeicherten Stände</translation>
    </message>
    <message>
        <source>Verify the experiment; a backup of it may be intact</source>
        <translation>Das Experiment prüfen; vielleicht ist eine Sicherung davon unbeschädigt</translation>
    </message>
    <message>
        <source>The experiment cannot be opened</source>
        <translation>Das Experiment lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The experiment cannot be written</source>
        <translation>Das Experiment lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The experiment is being recorded</source>
        <translation>Das Experiment wird gerade aufgezeichnet</translation>
    </message>
    <message>
        <source>Wait until the run has ended</source>
        <translation>Warten, bis der Lauf beendet ist</translation>
    </message>
    <message>
        <source>The folder could not be made</source>
        <translation>Der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The file could not be removed</source>
        <translation>Die Datei ließ sich nicht entfernen</translation>
    </message>
</context>
<context>
    <name>ExperimentList</name>
    <message>
        <source>header.csv is missing</source>
        <translation>header.csv fehlt</translation>
    </message>
</context>
<context>
    <name>ExperimentReader</name>
    <message>
        <source>The experiment has no header</source>
        <translation>Das Experiment hat keine header.csv</translation>
    </message>
    <message>
        <source>Choose a folder that holds header.csv and version.csv</source>
        <translation>Einen Ordner wählen, der header.csv und version.csv enthält</translation>
    </message>
    <message>
        <source>The row has not six cells and was left out</source>
        <translation>Die Zeile hat nicht sechs Zellen und wurde ausgelassen</translation>
    </message>
    <message>
        <source>hardware.csv is missing</source>
        <translation>hardware.csv fehlt</translation>
    </message>
    <message>
        <source>objectives.csv is missing; what was measured is taken from header.csv</source>
        <translation>objectives.csv fehlt; was gemessen wurde, ist header.csv entnommen</translation>
    </message>
    <message>
        <source>The row has no key and was left out</source>
        <translation>Die Zeile hat keinen Schlüssel und wurde ausgelassen</translation>
    </message>
    <message>
        <source>header.csv has no number; the folder is called %1</source>
        <translation>header.csv hat keine Nummer; der Ordner heißt %1</translation>
    </message>
    <message>
        <source>The header has no rows that can be read</source>
        <translation>header.csv hat keine lesbaren Zeilen</translation>
    </message>
    <message>
        <source>Restore the file from a backup copy</source>
        <translation>Die Datei aus einer Sicherungskopie wiederherstellen</translation>
    </message>
    <message>
        <source>objectives.csv: %1 is no kind of experiment that this version knows; it is read as %2</source>
        <translation>objectives.csv: %1 ist keine Art von Experiment, die diese Version kennt; es wird als %2 gelesen</translation>
    </message>
    <message>
        <source>objectives.csv does not name all that header.csv describes; what was measured is taken from both</source>
        <translation>objectives.csv nennt nicht alles, was header.csv beschreibt; was gemessen wurde, ist beiden entnommen</translation>
    </message>
    <message>
        <source>The row has an index but no array</source>
        <translation>Die Zeile hat einen Index, aber kein Feld</translation>
    </message>
    <message>
        <source>The index of the array cannot be; the row was left out</source>
        <translation>Der Index des Felds ist nicht möglich; die Zeile wurde ausgelassen</translation>
    </message>
    <message>
        <source>header.csv has no number of the experiment</source>
        <translation>header.csv hat keine Nummer des Experiments</translation>
    </message>
</context>
<context>
    <name>ExperimentText</name>
    <message>
        <source>There is no experiment here</source>
        <translation>Hier ist kein Experiment</translation>
    </message>
    <message>
        <source>Choose a folder that holds header.csv and version.csv</source>
        <translation>Einen Ordner wählen, der header.csv und version.csv enthält</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
</context>
<context>
    <name>ExperimentWizard</name>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
    <message>
        <source>Nothing reaches the hardware until you start.</source>
        <translation>Nichts erreicht die Geräte vor dem Start.</translation>
    </message>
    <message>
        <source>Start run %1</source>
        <translation>Lauf&#xa0;%1 starten</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There are too many files of this name</source>
        <translation>Es gibt zu viele Dateien dieses Namens</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>--what takes ft or fid, not &quot;%1&quot;.</source>
        <translation>--what nimmt ft oder fid, nicht „%1“.</translation>
    </message>
    <message>
        <source>--delimiter takes semicolon, comma, tab or aligned, not &quot;%1&quot;.</source>
        <translation>--delimiter nimmt semicolon, comma, tab oder aligned, nicht „%1“.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>There is no frame %1, only %2</source>
        <translation>Eine Aufnahme&#xa0;%1 gibt es nicht, nur %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>Name another one, or add --force</source>
        <translation>Eine andere nennen oder --force angeben</translation>
    </message>
    <message>
        <source>Writes the spectrum of an experiment, with the processing that is stored with it, or its decay into a text file of two columns.</source>
        <translation>Schreibt das Spektrum eines Experiments mit der dort gespeicherten Auswertung oder seinen FID in eine Textdatei mit zwei Spalten.</translation>
    </message>
    <message>
        <source>The spectrum (ft) or the decay (fid).</source>
        <translation>Das Spektrum (ft) oder der FID (fid).</translation>
    </message>
    <message>
        <source>Which frame, from 1; 0: the average of all.</source>
        <translation>Welche Aufnahme, ab 1; 0: das Mittel aller.</translation>
    </message>
    <message>
        <source>Which file of decays: segment or backup.</source>
        <translation>Welche FID-Datei: Segment oder Sicherung.</translation>
    </message>
    <message>
        <source>Between the columns: semicolon, comma, tab or aligned. Default: the one that was used last.</source>
        <translation>Zwischen den Spalten: semicolon, comma, tab oder aligned. Vorgabe: zuletzt verwendet.</translation>
    </message>
    <message>
        <source>File to write. Default: FT-N.csv or FID-N.csv in the current folder, with another number where that is taken.</source>
        <translation>Zu schreibende Datei. Vorgabe: FT-N.csv oder FID-N.csv im aktuellen Ordner, mit anderer Nummer, wenn es sie schon gibt.</translation>
    </message>
    <message>
        <source>Replaces the file of -o.</source>
        <translation>Ersetzt die Datei von -o.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export XY data</source>
        <translation>XY-Daten ausgeben</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Choose a data folder first</source>
        <translation>Zuerst einen Datenordner wählen</translation>
    </message>
    <message>
        <source>In %1. A name that is taken gets a number.</source>
        <translation>In %1. Ein vergebener Name erhält eine Nummer.</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Zwischen den Spalten</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Visible range</source>
        <translation>Sichtbarer Bereich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
</context>
<context>
    <name>ExternalDevice</name>
    <message>
        <source>The driver answered %1 with no number</source>
        <translation>Der Treiber antwortete auf %1 nicht mit einer Zahl</translation>
    </message>
    <message>
        <source>Correct the driver</source>
        <translation>Korrigieren Sie den Treiber</translation>
    </message>
    <message>
        <source>The driver answered %1 without settings</source>
        <translation>Der Treiber hat auf %1 ohne Einstellungen geantwortet</translation>
    </message>
    <message>
        <source>The driver cannot do that: %1</source>
        <translation>Der Treiber kann das nicht: %1</translation>
    </message>
    <message>
        <source>The driver does not run</source>
        <translation>Der Treiber läuft nicht</translation>
    </message>
    <message>
        <source>Connect the device again</source>
        <translation>Gerät neu verbinden</translation>
    </message>
    <message>
        <source>The driver sent a record of %1 bytes instead of %2</source>
        <translation>Der Treiber hat eine Aufzeichnung von %1 statt %2 Byte gesendet</translation>
    </message>
    <message>
        <source>Digitizer with a driver of its own</source>
        <translation>Digitizer mit eigenem Treiber</translation>
    </message>
    <message>
        <source>LIF digitizer with a driver of its own</source>
        <translation>LIF-Digitizer mit eigenem Treiber</translation>
    </message>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>There is no output %1</source>
        <translation>Es gibt keinen Ausgang %1</translation>
    </message>
    <message>
        <source>%1 MHz is outside the range of output %2</source>
        <translation>%1&#xa0;MHz liegt außerhalb des Bereichs von Ausgang %2</translation>
    </message>
    <message>
        <source>Choose a frequency from %1 to %2 MHz</source>
        <translation>Eine Frequenz von %1 bis %2&#xa0;MHz wählen</translation>
    </message>
    <message>
        <source>%1 is outside the range of the laser</source>
        <translation>%1 liegt außerhalb des Bereichs des Lasers</translation>
    </message>
    <message>
        <source>Pulse generator with a driver of its own</source>
        <translation>Pulsgenerator mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Flow controller with a driver of its own</source>
        <translation>Durchflussregler mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Pressure controller with a driver of its own</source>
        <translation>Druckregler mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Temperature monitor with a driver of its own</source>
        <translation>Temperaturmonitor mit eigenem Treiber</translation>
    </message>
    <message>
        <source>I/O board with a driver of its own</source>
        <translation>I/O-Karte mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Oscillator with a driver of its own</source>
        <translation>Oszillator mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Waveform generator with a driver of its own</source>
        <translation>Wellenformgenerator mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Laser with a driver of its own</source>
        <translation>Laser mit eigenem Treiber</translation>
    </message>
    <message>
        <source>GPIB controller with a driver of its own</source>
        <translation>GPIB-Controller mit eigenem Treiber</translation>
    </message>
    <message>
        <source>Reading interval</source>
        <translation>Ausleseintervall</translation>
    </message>
    <message>
        <source>First pause before the driver is started again</source>
        <translation>Erste Pause, bevor der Treiber erneut gestartet wird</translation>
    </message>
    <message>
        <source>Longest time for a command</source>
        <translation>Längste Dauer eines Befehls</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Interpreter (empty: none)</source>
        <translation>Interpreter (leer: keiner)</translation>
    </message>
</context>
<context>
    <name>FftPlans</name>
    <message>
        <source>The measurements of fast Fourier transforms cannot be read: %1</source>
        <translation>Die Messungen zur schnellen Fouriertransformation sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>They are made again in the background.</source>
        <translation>Sie werden im Hintergrund neu erstellt.</translation>
    </message>
    <message>
        <source>The measurements of fast Fourier transforms are damaged or belong to another version of FFTW</source>
        <translation>Die Messungen zur schnellen Fouriertransformation sind beschädigt oder gehören zu einer anderen Version von FFTW</translation>
    </message>
    <message>
        <source>The measurements of fast Fourier transforms cannot be kept: %1</source>
        <translation>Die Messungen zur schnellen Fouriertransformation lassen sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>Spectra are right all the same; check the folder&apos;s permissions and free space.</source>
        <translation>Die Spektren sind trotzdem richtig; Zugriffsrechte und freien Speicherplatz des Ordners prüfen.</translation>
    </message>
</context>
<context>
    <name>FidFile</name>
    <message>
        <source>A row has %1 cells where the header has %2</source>
        <translation>Eine Zeile hat %1 Zellen, der Tabellenkopf aber %2</translation>
    </message>
    <message>
        <source>Restore the file from a backup copy</source>
        <translation>Die Datei aus einer Sicherungskopie wiederherstellen</translation>
    </message>
    <message>
        <source>A cell is empty</source>
        <translation>Eine Zelle ist leer</translation>
    </message>
    <message>
        <source>“%1” is no 64-bit number in base 36</source>
        <translation>„%1“ ist keine 64-Bit-Zahl zur Basis 36</translation>
    </message>
    <message>
        <source>The file has no header</source>
        <translation>Die Datei hat keinen Tabellenkopf</translation>
    </message>
    <message>
        <source>The header has too many columns</source>
        <translation>Der Tabellenkopf hat zu viele Spalten</translation>
    </message>
</context>
<context>
    <name>FidParams</name>
    <message>
        <source>Verify the experiment</source>
        <translation>Das Experiment prüfen</translation>
    </message>
    <message>
        <source>The row does not describe an FID</source>
        <translation>Die Zeile beschreibt keinen FID</translation>
    </message>
    <message>
        <source>The FID is described twice</source>
        <translation>Der FID ist zweimal beschrieben</translation>
    </message>
</context>
<context>
    <name>FidPlot</name>
    <message>
        <source>Free-induction decay</source>
        <translation>Freier Induktionszerfall</translation>
    </message>
    <message>
        <source>gate %1–%2 µs</source>
        <translation>Ausschnitt %1–%2&#xa0;µs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Waiting for the first shots</source>
        <translation>Wartet auf die ersten Schüsse</translation>
    </message>
</context>
<context>
    <name>FidReader</name>
    <message>
        <source>The file has %1 of %2 samples</source>
        <translation>Die Datei enthält %1 von %2 Abtastwerten</translation>
    </message>
    <message>
        <source>The FID is not described in fidparams.csv</source>
        <translation>Der FID ist in fidparams.csv nicht beschrieben</translation>
    </message>
    <message>
        <source>Verify the experiment</source>
        <translation>Das Experiment prüfen</translation>
    </message>
    <message>
        <source>The file is not what was saved: it was changed or damaged since</source>
        <translation>Die Datei ist nicht mehr so, wie sie gespeichert wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
</context>
<context>
    <name>FidStorage</name>
    <message>
        <source>There is nothing to back up yet</source>
        <translation>Es gibt noch nichts zu sichern</translation>
    </message>
    <message>
        <source>Wait for the first shot</source>
        <translation>Auf den ersten Schuss warten</translation>
    </message>
    <message>
        <source>The file is not what was saved: it was changed or damaged since</source>
        <translation>Die Datei ist nicht mehr so, wie sie gespeichert wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
    <message>
        <source>Stop the run and verify the experiment</source>
        <translation>Den Lauf stoppen und das Experiment prüfen</translation>
    </message>
    <message>
        <source>The run has no segment %1</source>
        <translation>Der Lauf hat kein Segment&#xa0;%1</translation>
    </message>
    <message>
        <source>A run of this kind has no backups</source>
        <translation>Ein Lauf dieser Art hat keine Sicherungen</translation>
    </message>
    <message>
        <source>Its sums are saved as they come; a scan has a file for each segment</source>
        <translation>Seine Summen werden laufend gespeichert; ein Scan hat je Segment eine Datei</translation>
    </message>
</context>
<context>
    <name>FidStrip</name>
    <message>
        <source>FID used</source>
        <translation>Genutzter FID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Start at chirp end</source>
        <translation>Am Chirp-Ende beginnen</translation>
    </message>
    <message>
        <source>Chirp end</source>
        <translation>Chirp-Ende</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>Place of a mistake in a file: its name and the number of the line.</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>A line could not be added to %1</source>
        <translation>An %1 konnte keine Zeile angefügt werden</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The drive is full: make room on it, then save again</source>
        <translation>Das Laufwerk ist voll: Platz schaffen, dann erneut speichern</translation>
    </message>
    <message>
        <source>Your quota on the drive is used up: make room, then save again</source>
        <translation>Das Kontingent auf dem Laufwerk ist erschöpft: Platz schaffen, dann erneut speichern</translation>
    </message>
    <message>
        <source>The file would be larger than the drive or the system allows: choose another drive</source>
        <translation>Die Datei würde größer, als Laufwerk oder System erlauben: ein anderes Laufwerk wählen</translation>
    </message>
    <message>
        <source>Check that you may write to this folder, or choose another</source>
        <translation>Schreibrechte für diesen Ordner prüfen oder einen anderen wählen</translation>
    </message>
    <message>
        <source>The drive can only be read: choose another folder</source>
        <translation>Das Laufwerk ist schreibgeschützt: einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The folder is not there: check that its drive is connected</source>
        <translation>Der Ordner ist nicht da: prüfen, ob sein Laufwerk verbunden ist</translation>
    </message>
    <message>
        <source>It exists already: choose another name</source>
        <translation>Das gibt es schon: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Check the drive: it reported a failure</source>
        <translation>Das Laufwerk prüfen: Es meldete einen Fehler</translation>
    </message>
    <message>
        <source>Too many files are open: close other programs</source>
        <translation>Zu viele Dateien sind offen: andere Programme schließen</translation>
    </message>
    <message>
        <source>Check the drive and its permissions</source>
        <translation>Das Laufwerk und seine Zugriffsrechte prüfen</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Take your first spectrum</source>
        <translation>Das erste Spektrum aufnehmen</translation>
    </message>
    <message>
        <source>No hardware is needed to try Chirpdeck. The simulated instrument behaves like a real one and its runs are marked as simulated.</source>
        <translation>Chirpdeck lässt sich ohne Geräte ausprobieren. Das simulierte Spektrometer verhält sich wie ein echtes, seine Läufe sind als simuliert gekennzeichnet.</translation>
    </message>
    <message>
        <source>Recommended first</source>
        <translation>Für den Anfang empfohlen</translation>
    </message>
    <message>
        <source>Try with simulated hardware</source>
        <translation>Mit simulierten Geräten ausprobieren</translation>
    </message>
    <message>
        <source>A complete simulated spectrometer with a sample in the jet.</source>
        <translation>Ein vollständiges simuliertes Spektrometer mit einer Probe im Düsenstrahl.</translation>
    </message>
    <message>
        <source>Live spectrum in about two minutes</source>
        <translation>Live-Spektrum in etwa zwei Minuten</translation>
    </message>
    <message>
        <source>Nothing is connected or switched</source>
        <translation>Nichts wird verbunden oder geschaltet</translation>
    </message>
    <message>
        <source>Change to real hardware at any time</source>
        <translation>Jederzeit Wechsel auf echte Geräte</translation>
    </message>
    <message>
        <source>Start simulated run</source>
        <translation>Simulierten Lauf starten</translation>
    </message>
    <message>
        <source>Open existing data</source>
        <translation>Vorhandene Daten öffnen</translation>
    </message>
    <message>
        <source>Browse runs from an earlier data folder, or choose a new one.</source>
        <translation>Läufe aus einem früheren Datenordner ansehen oder einen neuen wählen.</translation>
    </message>
    <message>
        <source>Reads Blackchirp run folders</source>
        <translation>Liest Ordner von Blackchirp</translation>
    </message>
    <message>
        <source>Works without any hardware</source>
        <translation>Geht ganz ohne Geräte</translation>
    </message>
    <message>
        <source>Choose data folder</source>
        <translation>Datenordner wählen</translation>
    </message>
    <message>
        <source>Data goes to %1</source>
        <translation>Daten kommen nach %1</translation>
    </message>
    <message>
        <source>No data folder is chosen yet</source>
        <translation>Noch kein Datenordner gewählt</translation>
    </message>
    <message>
        <source>%1 free · first run number %2</source>
        <translation>%1 frei · erste Laufnummer %2</translation>
    </message>
    <message>
        <source>Nothing is written until you choose</source>
        <translation>Vor der Wahl wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Data are never changed</source>
        <translation>Daten werden nie verändert</translation>
    </message>
    <message>
        <source>Choose data folder first</source>
        <translation>Erst Datenordner wählen</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>Wird übernommen…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>One device at a time</source>
        <translation>Ein Gerät nach dem anderen</translation>
    </message>
    <message>
        <source>Set up my instrument</source>
        <translation>Eigenes Spektrometer einrichten</translation>
    </message>
    <message>
        <source>Adds the first real device to what is simulated.</source>
        <translation>Fügt den simulierten Geräten das erste echte hinzu.</translation>
    </message>
    <message>
        <source>Finds ports and instruments on a bus</source>
        <translation>Findet Ports und Geräte an einem Bus</translation>
    </message>
    <message>
        <source>Tests each connection as you go</source>
        <translation>Prüft dabei jede Verbindung</translation>
    </message>
    <message>
        <source>Saves the result as a loadout</source>
        <translation>Speichert das Ergebnis als Bestückung</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
</context>
<context>
    <name>FlowConfig</name>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>The flow controller has no channel %1.</source>
        <translation>Der Flussregler hat keinen Kanal %1.</translation>
    </message>
    <message>
        <source>The set point of %1 is %2 %4; the controller allows 0 to %3 %4.</source>
        <translation>Der Sollwert von %1 beträgt %2&#xa0;%4; der Regler erlaubt 0 bis %3&#xa0;%4.</translation>
    </message>
    <message>
        <source>The pressure set point is %1 %3; the controller allows 0 to %2 %3.</source>
        <translation>Der Drucksollwert beträgt %1&#xa0;%3; der Regler erlaubt 0 bis %2&#xa0;%3.</translation>
    </message>
</context>
<context>
    <name>FlowController</name>
    <message>
        <source>Change the set point</source>
        <translation>Sollwert ändern</translation>
    </message>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>Flow %1</source>
        <translation>Fluss %1</translation>
    </message>
    <message>
        <source>Backing pressure</source>
        <translation>Vordruck</translation>
    </message>
</context>
<context>
    <name>FlowSettings</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Unit of pressure</source>
        <translation>Druckeinheit</translation>
    </message>
    <message>
        <source>Highest pressure</source>
        <translation>Höchster Druck</translation>
    </message>
    <message>
        <source>Decimals of pressure</source>
        <translation>Nachkommastellen des Drucks</translation>
    </message>
    <message>
        <source>Reading interval</source>
        <translation>Ausleseintervall</translation>
    </message>
    <message>
        <source>Flow channels</source>
        <translation>Durchflusskanäle</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Highest flow</source>
        <translation>Höchster Durchfluss</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>FolderChecks</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Choose a drive or type a folder</source>
        <translation>Laufwerk wählen oder Ordner eingeben</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>The next run is number %1</source>
        <translation>Der nächste Lauf hat die Nummer %1</translation>
    </message>
    <message>
        <source>Choose a drive. It is tried out before anything is written.</source>
        <translation>Ein Laufwerk wählen. Es wird ausprobiert, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Folders from Blackchirp can be opened too. Their data are never changed.</source>
        <translation>Auch Ordner von Blackchirp lassen sich öffnen. Ihre Daten werden nie verändert.</translation>
    </message>
</context>
<context>
    <name>FolderDrives</name>
    <message>
        <source>Drives</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>Look for drives again</source>
        <translation>Laufwerke neu suchen</translation>
    </message>
    <message>
        <source>No drives found</source>
        <translation>Keine Laufwerke gefunden</translation>
    </message>
    <message>
        <source>Type the folder at the right.</source>
        <translation>Den Ordner rechts eingeben.</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>Choose where data goes</source>
        <translation>Datenordner wählen</translation>
    </message>
    <message>
        <source>You can change this later for new runs</source>
        <translation>Für neue Läufe später änderbar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner nutzen</translation>
    </message>
    <message>
        <source>Preparing the folder</source>
        <translation>Ordner wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>A member of the type %1 makes no table</source>
        <translation>Ein Eintrag vom Typ %1 ergibt keine Tabelle</translation>
    </message>
    <message>
        <source>Write it as .npy or as plain bytes</source>
        <translation>Schreiben Sie ihn als .npy oder als reine Bytes</translation>
    </message>
    <message>
        <source>The member %1 is a pickle, which is never read</source>
        <translation>Der Eintrag %1 ist ein Pickle, und Pickles werden nie gelesen</translation>
    </message>
    <message>
        <source>Open the file in lys or NumPy if you trust where it comes from</source>
        <translation>Öffnen Sie die Datei in lys oder NumPy, wenn Sie ihrer Herkunft vertrauen</translation>
    </message>
    <message>
        <source>The member %1 was not written</source>
        <translation>Der Eintrag %1 wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>The list of the written frames could not be kept</source>
        <translation>Die Liste der geschriebenen Frames konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>The list of the written frames cannot be read</source>
        <translation>Die Liste der geschriebenen Frames kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Without it nobody can tell which frames are whole</source>
        <translation>Ohne sie lässt sich nicht feststellen, welche Frames vollständig sind</translation>
    </message>
    <message>
        <source>No file could be made for the data</source>
        <translation>Für die Daten konnte keine Datei angelegt werden</translation>
    </message>
    <message>
        <source>The finished file did not get its name</source>
        <translation>Die fertige Datei hat ihren Namen nicht erhalten</translation>
    </message>
    <message>
        <source>The drive did not confirm the finished file</source>
        <translation>Das Laufwerk hat die fertige Datei nicht bestätigt</translation>
    </message>
    <message>
        <source>The part cannot be opened</source>
        <translation>Die Teildatei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The file is being written by a program that runs</source>
        <translation>Die Datei wird gerade von einem laufenden Programm geschrieben</translation>
    </message>
    <message>
        <source>Wait for its end, or end that program</source>
        <translation>Warten Sie auf dessen Ende, oder beenden Sie dieses Programm</translation>
    </message>
    <message>
        <source>This is no part of a data set</source>
        <translation>Dies ist keine Teildatei eines Datensatzes</translation>
    </message>
    <message>
        <source>Name a file that ends with .npz.part</source>
        <translation>Geben Sie eine Datei an, die auf .npz.part endet</translation>
    </message>
    <message>
        <source>The program was ended</source>
        <translation>Das Programm wurde beendet</translation>
    </message>
    <message>
        <source>The list of the written frames is missing</source>
        <translation>Die Liste der geschriebenen Frames fehlt</translation>
    </message>
    <message>
        <source>The part is kept: put its list back beside it</source>
        <translation>Die Teildatei bleibt erhalten: Legen Sie ihre Liste wieder daneben</translation>
    </message>
    <message>
        <source>No frame of the part is as it was written</source>
        <translation>Kein Frame der Teildatei ist so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>The part is kept. Check the drive, or delete it with its list</source>
        <translation>Die Teildatei bleibt erhalten. Prüfen Sie das Laufwerk, oder löschen Sie sie mit ihrer Liste</translation>
    </message>
    <message>
        <source>%1 of pass %2</source>
        <translation>%1 in Durchgang %2</translation>
    </message>
    <message>
        <source>A frame came after the end of its run</source>
        <translation>Ein Frame kam nach dem Ende seines Laufs</translation>
    </message>
    <message>
        <source>Begin a new run to store more frames</source>
        <translation>Beginnen Sie einen neuen Lauf, um weitere Frames zu speichern</translation>
    </message>
    <message>
        <source>A frame of %1 %2 does not fit into a data set of %3 %4</source>
        <translation>Ein Frame mit %1 %2 passt nicht in einen Datensatz mit %3 %4</translation>
    </message>
    <message>
        <source>Check the detector&apos;s frame size; the other frames are stored</source>
        <translation>Prüfen Sie die Framegröße des Detektors; die anderen Frames sind gespeichert</translation>
    </message>
    <message>
        <source>A frame is out of the range of the data set</source>
        <translation>Ein Frame liegt außerhalb des Bereichs des Datensatzes</translation>
    </message>
    <message>
        <source>Check the detector&apos;s index; the other frames are stored</source>
        <translation>Prüfen Sie den Index des Detektors; die anderen Frames sind gespeichert</translation>
    </message>
    <message>
        <source>A second frame came for a place that has one</source>
        <translation>Für eine bereits belegte Stelle kam ein zweiter Frame</translation>
    </message>
    <message>
        <source>The first one is kept</source>
        <translation>Der erste bleibt erhalten</translation>
    </message>
    <message>
        <source>A frame was dropped because the drive is too slow</source>
        <translation>Ein Frame wurde verworfen, weil das Laufwerk zu langsam ist</translation>
    </message>
    <message>
        <source>Take frames more slowly, or store them on a faster drive</source>
        <translation>Nehmen Sie Frames langsamer auf, oder speichern Sie sie auf einem schnelleren Laufwerk</translation>
    </message>
    <message>
        <source>A data set of %1 dimensions is more than other programs can read</source>
        <translation>Ein Datensatz mit %1 Dimensionen ist mehr, als andere Programme lesen können</translation>
    </message>
    <message>
        <source>Use %1 dimensions at most</source>
        <translation>Verwenden Sie höchstens %1 Dimensionen</translation>
    </message>
    <message>
        <source>A dimension without points cannot be stored</source>
        <translation>Eine Dimension ohne Punkte kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Give every dimension one point at least</source>
        <translation>Geben Sie jeder Dimension mindestens einen Punkt</translation>
    </message>
    <message>
        <source>The data set is larger than any file can be</source>
        <translation>Der Datensatz ist größer, als eine Datei sein kann</translation>
    </message>
    <message>
        <source>Take fewer points, or several files</source>
        <translation>Nehmen Sie weniger Punkte oder mehrere Dateien</translation>
    </message>
    <message>
        <source>The program was closed</source>
        <translation>Das Programm wurde geschlossen</translation>
    </message>
    <message>
        <source>The next run began</source>
        <translation>Der nächste Lauf hat begonnen</translation>
    </message>
    <message>
        <source>The detector was removed</source>
        <translation>Der Detektor wurde entfernt</translation>
    </message>
    <message>
        <source>The fill value is no number of the type %1</source>
        <translation>Der Füllwert ist keine Zahl vom Typ %1</translation>
    </message>
    <message>
        <source>Choose a fill value that the type can hold</source>
        <translation>Wählen Sie einen Füllwert, den der Typ darstellen kann</translation>
    </message>
    <message>
        <source>This is no array that NumPy wrote</source>
        <translation>Dies ist kein von NumPy geschriebenes Array</translation>
    </message>
    <message>
        <source>Check whether the file is complete</source>
        <translation>Prüfen Sie, ob die Datei vollständig ist</translation>
    </message>
    <message>
        <source>The file ends too early</source>
        <translation>Die Datei endet zu früh</translation>
    </message>
    <message>
        <source>Copy it again, or look for a part to recover</source>
        <translation>Kopieren Sie sie erneut, oder suchen Sie nach einer Teildatei zum Wiederherstellen</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Check the name and its permissions</source>
        <translation>Prüfen Sie den Namen und die Zugriffsrechte</translation>
    </message>
    <message>
        <source>The member %1 is damaged: its checksum does not agree</source>
        <translation>Der Eintrag %1 ist beschädigt: Seine Prüfsumme stimmt nicht überein</translation>
    </message>
    <message>
        <source>Copy the file again from where it came</source>
        <translation>Kopieren Sie die Datei erneut von ihrer Quelle</translation>
    </message>
    <message>
        <source>The empty file could not be removed</source>
        <translation>Die leere Datei konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>The data could not be written</source>
        <translation>Die Daten konnten nicht geschrieben werden</translation>
    </message>
    <message>
        <source>A frame cannot be read back</source>
        <translation>Ein Frame kann nicht zurückgelesen werden</translation>
    </message>
    <message>
        <source>The part cannot be read</source>
        <translation>Die Teildatei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The archive has no list of its members</source>
        <translation>Das Archiv hat kein Verzeichnis seiner Einträge</translation>
    </message>
    <message>
        <source>It may not be complete: look for a part to recover</source>
        <translation>Es ist möglicherweise unvollständig: Suchen Sie nach einer Teildatei zum Wiederherstellen</translation>
    </message>
    <message>
        <source>The member %1 is compressed or encrypted</source>
        <translation>Der Eintrag %1 ist komprimiert oder verschlüsselt</translation>
    </message>
    <message>
        <source>Save it again without compression, with numpy.savez</source>
        <translation>Speichern Sie ihn erneut ohne Komprimierung, mit numpy.savez</translation>
    </message>
</context>
<context>
    <name>FramesCommand</name>
    <message>
        <source>%1 of %2 frames, %3</source>
        <translation>%1 von %2 Frames, %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Recovered from a part</source>
        <translation>Aus einer Teildatei wiederhergestellt</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>  (a pickle, for lys)</source>
        <translation>   (ein Pickle, für lys)</translation>
    </message>
    <message>
        <source>The format is npy, csv or bin.</source>
        <translation>Das Format ist npy, csv oder bin.</translation>
    </message>
    <message>
        <source>There is no member %1</source>
        <translation>Es gibt keinen Eintrag %1</translation>
    </message>
    <message>
        <source>See which there are with chirpdeck frames info</source>
        <translation>Die vorhandenen Einträge zeigt chirpdeck frames info</translation>
    </message>
    <message>
        <source>The folder could not be made</source>
        <translation>Der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Name another one with -o</source>
        <translation>Geben Sie mit -o einen anderen an</translation>
    </message>
    <message>
        <source>Multi-dimensional data in .npz files. info: what a file holds. recover: finishes what a crash has left, of one part or of all below a folder. export: writes the arrays of a file into files of their own.</source>
        <translation>Mehrdimensionale Daten in .npz-Dateien. info: was eine Datei enthält. recover: stellt fertig, was ein Absturz hinterlassen hat, für eine Teildatei oder alle unterhalb eines Ordners. export: schreibt die Arrays einer Datei in eigene Dateien.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>The .npz file; for recover the .npz.part, or a folder.</source>
        <translation>Die .npz-Datei; für recover die .npz.part-Datei oder ein Ordner.</translation>
    </message>
    <message>
        <source>info: compares every array with its checksum.</source>
        <translation>info: vergleicht jedes Array mit seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>recover: only lists the parts.</source>
        <translation>recover: listet die Teildateien nur auf.</translation>
    </message>
    <message>
        <source>export: as NumPy arrays, tables of text, or plain bytes.</source>
        <translation>export: als NumPy-Arrays, Texttabellen oder reine Bytes.</translation>
    </message>
    <message>
        <source>export: this array only. Default: all.</source>
        <translation>export: nur dieses Array. Vorgabe: alle.</translation>
    </message>
    <message>
        <source>export: folder to write into. Default: the file&apos;s name without its ending, in the current folder.</source>
        <translation>export: Ordner, in den geschrieben wird. Vorgabe: der Dateiname ohne Endung, im aktuellen Ordner.</translation>
    </message>
    <message>
        <source>export: replaces files that are there.</source>
        <translation>export: ersetzt vorhandene Dateien.</translation>
    </message>
    <message>
        <source>Say what to do and name one file.</source>
        <translation>Geben Sie an, was zu tun ist, und nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 is none of info, recover and export.</source>
        <translation>%1 ist weder info noch recover noch export.</translation>
    </message>
</context>
<context>
    <name>FramesRecovery</name>
    <message>
        <source>%1: removed, no frame had come</source>
        <translation>%1: entfernt, es war kein Frame angekommen</translation>
    </message>
    <message>
        <source>%1: recovered with %2 of %3 frames</source>
        <translation>%1: wiederhergestellt mit %2 von %3 Frames</translation>
    </message>
    <message numerus="yes">
        <source>  %n frame(s) were damaged and are left out</source>
        <translation>
            <numerusform>   %n Frame war beschädigt und wird ausgelassen</numerusform>
            <numerusform>  %n Frames waren beschädigt und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>Prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>This is no part of a data set</source>
        <translation>Dies ist keine Teildatei eines Datensatzes</translation>
    </message>
    <message>
        <source>Name a file that ends with .npz.part, or a folder</source>
        <translation>Nennen Sie eine Datei, die auf .npz.part endet, oder einen Ordner</translation>
    </message>
    <message>
        <source>Nothing to recover</source>
        <translation>Nichts zu retten</translation>
    </message>
    <message>
        <source>%1: interrupted, %2 of %3 frames are safe</source>
        <translation>%1: unterbrochen, %2 von %3 Frames sind gesichert</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>a block of data</source>
        <translation>ein Datenblock</translation>
    </message>
    <message numerus="yes">
        <source>a block of %n byte(s)</source>
        <translation>
            <numerusform>ein Block von %n Byte</numerusform>
            <numerusform>ein Block von %n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrequencyPlanPicture</name>
    <message>
        <source>Frequency plan</source>
        <translation>Frequenzplan</translation>
    </message>
    <message>
        <source>Frequency / GHz</source>
        <translation>Frequenz / GHz</translation>
    </message>
</context>
<context>
    <name>FtmwDigitizerConfig</name>
    <message>
        <source>No FID channel selected.</source>
        <translation>Kein FID-Kanal gewählt.</translation>
    </message>
    <message>
        <source>Only 1 FID channel may be selected.</source>
        <translation>Es darf nur ein FID-Kanal gewählt sein.</translation>
    </message>
    <message>
        <source>Enable the one channel that the signal is connected to</source>
        <translation>Nur den Kanal aktivieren, an dem das Signal anliegt</translation>
    </message>
    <message>
        <source>The FID channel is %1, but the enabled channel is %2.</source>
        <translation>Der FID-Kanal ist %1, aktiviert ist aber Kanal %2.</translation>
    </message>
    <message>
        <source>Records of %1 bytes per point cannot be read; 1, 2 and 4 can.</source>
        <translation>Aufzeichnungen mit %1&#xa0;Byte je Punkt sind nicht lesbar; möglich sind 1, 2 und 4.</translation>
    </message>
    <message>
        <source>There are %1 chirps, but the digitizer cannot take several records per trigger.</source>
        <translation>Es gibt %1 Chirps, der Digitizer kann aber nicht mehrere Aufzeichnungen je Trigger aufnehmen.</translation>
    </message>
    <message>
        <source>There are %1 chirps, but neither block averaging nor multiple records are enabled.</source>
        <translation>Es gibt %1 Chirps, aber weder Blockmittelung noch mehrfache Aufzeichnung ist aktiviert.</translation>
    </message>
    <message>
        <source>The number of averages (%1) differs from the number of chirps (%2).</source>
        <translation>Die Zahl der Mittelungen (%1) weicht von der Zahl der Chirps (%2) ab.</translation>
    </message>
    <message>
        <source>The number of records (%1) differs from the number of chirps (%2).</source>
        <translation>Die Zahl der Aufzeichnungen (%1) weicht von der Zahl der Chirps (%2) ab.</translation>
    </message>
</context>
<context>
    <name>GenericXy</name>
    <message>
        <source>There are no such columns</source>
        <translation>Diese Spalten gibt es nicht</translation>
    </message>
    <message>
        <source>Choose columns of the file</source>
        <translation>Spalten der Datei wählen</translation>
    </message>
    <message>
        <source>The row has no numbers in columns %1 and %2</source>
        <translation>Die Zeile hat in den Spalten %1 und %2 keine Zahlen</translation>
    </message>
    <message>
        <source>The file has no rows of numbers</source>
        <translation>Die Datei hat keine Zeilen mit Zahlen</translation>
    </message>
    <message>
        <source>Check how many lines its header has</source>
        <translation>Prüfen, wie viele Kopfzeilen sie hat</translation>
    </message>
    <message>
        <source>XY data</source>
        <translation>XY-Daten</translation>
    </message>
    <message>
        <source>Any text with two columns of numbers</source>
        <translation>Beliebiger Text mit zwei Spalten Zahlen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte&#xa0;%1</translation>
    </message>
    <message>
        <source>The file has no two columns of numbers</source>
        <translation>Die Datei hat keine zwei Spalten mit Zahlen</translation>
    </message>
    <message>
        <source>Say where its columns are, or choose another file</source>
        <translation>Die Spalten angeben oder eine andere Datei wählen</translation>
    </message>
</context>
<context>
    <name>GripHandle</name>
    <message>
        <source>%1 of FID</source>
        <translation>%1 des FID</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
</context>
<context>
    <name>Gui</name>
    <message>
        <source>Opens the console.</source>
        <translation>Öffnet die Konsole.</translation>
    </message>
    <message>
        <source>Data folder, for this start only.</source>
        <translation>Datenordner, nur für diesen Start.</translation>
    </message>
    <message>
        <source>Plays the decay of this experiment.</source>
        <translation>Spielt den FID dieses Experiments ab.</translation>
    </message>
    <message>
        <source>Makes the simulated shots repeatable.</source>
        <translation>Macht die simulierten Schüsse wiederholbar.</translation>
    </message>
    <message>
        <source>Shots per second, or &quot;max&quot;.</source>
        <translation>Schüsse je Sekunde oder „max“.</translation>
    </message>
    <message>
        <source>Samples per record.</source>
        <translation>Abtastwerte je Aufzeichnung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ ist unbekannt.</translation>
    </message>
    <message>
        <source>Starts a simulated run at once.</source>
        <translation>Startet sofort einen simulierten Lauf.</translation>
    </message>
    <message>
        <source>There is no display to open the console on</source>
        <translation>Es gibt keinen Bildschirm für die Konsole</translation>
    </message>
    <message>
        <source>Start it on a desktop, or take a run without one: chirpdeck run --help</source>
        <translation>Auf einem Desktop starten oder ohne messen: chirpdeck run --help</translation>
    </message>
</context>
<context>
    <name>HP83712B</name>
    <message>
        <source>Choose another frequency</source>
        <translation>Wählen Sie eine andere Frequenz</translation>
    </message>
    <message>
        <source>Lowest frequency</source>
        <translation>Niedrigste Frequenz</translation>
    </message>
    <message>
        <source>Highest frequency</source>
        <translation>Höchste Frequenz</translation>
    </message>
</context>
<context>
    <name>HardwareAccess</name>
    <message numerus="yes">
        <source> … %n bytes</source>
        <translation>
            <numerusform> … %n&#xa0;Byte</numerusform>
            <numerusform> … %n&#xa0;Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>HardwareDevices</name>
    <message>
        <source>Devices in this loadout</source>
        <translation>Geräte dieser Bestückung</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <translation>Zu beachten %1</translation>
    </message>
    <message>
        <source>Critical %1</source>
        <translation>Kritisch %1</translation>
    </message>
    <message>
        <source>Simulated %1</source>
        <translation>Simuliert %1</translation>
    </message>
    <message>
        <source>Everything here is simulated</source>
        <translation>Hier ist alles simuliert</translation>
    </message>
    <message>
        <source>Runs work and are marked as simulated. Add your first real device when it is connected.</source>
        <translation>Läufe funktionieren und werden als simuliert gekennzeichnet. Fügen Sie Ihr erstes echtes Gerät hinzu, wenn es angeschlossen ist.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Noch keine Geräte</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keines davon</translation>
    </message>
    <message>
        <source>Add a device, or use the simulated loadout</source>
        <translation>Ein Gerät hinzufügen oder die simulierte Bestückung benutzen</translation>
    </message>
    <message>
        <source>No device of this loadout is like that</source>
        <translation>Auf kein Gerät dieser Bestückung trifft das zu</translation>
    </message>
</context>
<context>
    <name>HardwareKey</name>
    <message>
        <source>empty label</source>
        <translation>leere Bezeichnung</translation>
    </message>
    <message>
        <source>Choose another label</source>
        <translation>Eine andere Bezeichnung wählen</translation>
    </message>
    <message>
        <source>The kind of device is not known</source>
        <translation>Die Geräteart ist unbekannt</translation>
    </message>
    <message>
        <source>Choose a kind of device</source>
        <translation>Eine Geräteart wählen</translation>
    </message>
    <message>
        <source>A device needs a label</source>
        <translation>Ein Gerät braucht eine Bezeichnung</translation>
    </message>
    <message>
        <source>The label is longer than 64 characters</source>
        <translation>Die Bezeichnung ist länger als 64 Zeichen</translation>
    </message>
    <message>
        <source>The label begins or ends with a blank</source>
        <translation>Die Bezeichnung beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>A label has none of the characters . / \ ; : &quot; or line breaks</source>
        <translation>Eine Bezeichnung enthält weder die Zeichen . / \ ; : &quot; noch Zeilenumbrüche</translation>
    </message>
</context>
<context>
    <name>HardwareLoadouts</name>
    <message>
        <source>Loadouts</source>
        <translation>Bestückungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New loadout</source>
        <translation>Neue Bestückung</translation>
    </message>
</context>
<context>
    <name>HardwarePage</name>
    <message>
        <source>Hardware</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Test all devices</source>
        <translation>Alle Geräte prüfen</translation>
    </message>
    <message>
        <source>Go on adding</source>
        <translation>Hinzufügen fortsetzen</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
</context>
<context>
    <name>HardwareProfile</name>
    <message>
        <source>A device needs a label</source>
        <translation>Ein Gerät braucht eine Bezeichnung</translation>
    </message>
    <message>
        <source>The label is longer than 64 characters</source>
        <translation>Die Bezeichnung ist länger als 64 Zeichen</translation>
    </message>
    <message>
        <source>A label has no dots</source>
        <translation>Eine Bezeichnung enthält keine Punkte</translation>
    </message>
    <message>
        <source>A label has only the letters a to z, digits, _ and -, and begins with a letter</source>
        <translation>Eine Bezeichnung enthält nur die Buchstaben a bis z, Ziffern, _ und - und beginnt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>A label does not begin with a digit</source>
        <translation>Eine Bezeichnung beginnt nicht mit einer Ziffer</translation>
    </message>
    <message>
        <source>A label does not begin with _</source>
        <translation>Eine Bezeichnung beginnt nicht mit _</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n offene Meldung</numerusform>
            <numerusform>%n offene Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation>Uhrzeit %1</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Ends when you stop it</source>
        <translation>Läuft bis zum Stopp</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1&#xa0;/s</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Best line</source>
        <translation>Stärkste Linie</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n&#xa0;Lauf</numerusform>
            <numerusform>%n&#xa0;Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Number, title, day, outcome</source>
        <translation>Nummer, Titel, Tag, Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Folder not connected</source>
        <translation>Ordner nicht verbunden</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) has all these words.</source>
        <translation>
            <numerusform>Der eine Lauf enthält nicht alle diese Wörter.</numerusform>
            <numerusform>Keiner der %n&#xa0;Läufe enthält alle diese Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every run that is started appears here, whether it ends by itself or is stopped.</source>
        <translation>Hier erscheint jeder gestartete Lauf, ob er von selbst endet oder gestoppt wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Sortieren nach %1</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf&#xa0;%1, %2</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Stop run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Opens choices. Hold to stop now.</source>
        <translation>Öffnet die Auswahl. Halten stoppt sofort.</translation>
    </message>
    <message>
        <source>Opens choices.</source>
        <translation>Öffnet die Auswahl.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Weiter halten</translation>
    </message>
    <message>
        <source>Hold, or tap</source>
        <translation>Halten/tippen</translation>
    </message>
    <message>
        <source>Tap for choices</source>
        <translation>Antippen</translation>
    </message>
</context>
<context>
    <name>InstrumentSet</name>
    <message>
        <source>There can be only one device of this kind</source>
        <translation>Von dieser Geräteart kann es nur ein Gerät geben</translation>
    </message>
    <message>
        <source>Remove one of them from the loadout</source>
        <translation>Entfernen Sie eines davon aus der Bestückung</translation>
    </message>
    <message>
        <source>There are two devices of this name</source>
        <translation>Es gibt zwei Geräte mit diesem Namen</translation>
    </message>
    <message>
        <source>Give one of them another label</source>
        <translation>Geben Sie einem davon eine andere Bezeichnung</translation>
    </message>
    <message>
        <source>The driver %1 is for another kind of device</source>
        <translation>Der Treiber %1 ist für eine andere Geräteart</translation>
    </message>
    <message>
        <source>Choose another driver in the loadout</source>
        <translation>In der Geräteauswahl einen anderen Treiber wählen</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 wird getrennt</translation>
    </message>
</context>
<context>
    <name>InstrumentsSheet</name>
    <message>
        <source>All instruments</source>
        <translation>Alle Geräte</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Alles in Ordnung</translation>
    </message>
</context>
<context>
    <name>Interlock</name>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>The marker %1 is switched off: the chirps are not protected</source>
        <translation>Der Marker %1 ist ausgeschaltet: Die Chirps sind nicht abgesichert</translation>
    </message>
    <message>
        <source>The marker %1 comes %2 µs after the chirp has begun</source>
        <translation>Der Marker %1 kommt %2 µs nach dem Beginn des Chirps</translation>
    </message>
    <message>
        <source>The marker %1 ends %2 µs before the chirp</source>
        <translation>Der Marker %1 endet %2 µs vor dem Chirp</translation>
    </message>
    <message>
        <source>%1 is switched off: the chirps are not protected</source>
        <translation>%1 ist ausgeschaltet: Die Chirps sind nicht abgesichert</translation>
    </message>
    <message>
        <source>%1 leaves pulses out: not every chirp is protected</source>
        <translation>%1 lässt Pulse aus: Nicht jeder Chirp ist abgesichert</translation>
    </message>
    <message>
        <source>%1 comes %2 µs after the waveform generator is triggered</source>
        <translation>%1 kommt %2 µs nach dem Trigger des Wellenformgenerators</translation>
    </message>
    <message>
        <source>%1 ends %2 µs before the last chirp</source>
        <translation>%1 endet %2 µs vor dem letzten Chirp</translation>
    </message>
    <message>
        <source>%1 gives no pulses: the generator is off</source>
        <translation>%1 gibt keine Pulse aus: Der Generator ist aus</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Hide keyboard</source>
        <translation>Tastatur ausblenden</translation>
    </message>
</context>
<context>
    <name>KeypadDisplay</name>
    <message>
        <source>The clipboard holds no number that fits here</source>
        <translation>Die Zwischenablage enthält keine Zahl, die hier passt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>KeypadKeys</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Zeichen löschen</translation>
    </message>
    <message>
        <source>Change sign</source>
        <translation>Vorzeichen wechseln</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
</context>
<context>
    <name>KeypadSheet</name>
    <message>
        <source>%1 · was %2</source>
        <translation>%1 · bisher %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>KeypadSteps</name>
    <message>
        <source>Less by %1 %2</source>
        <translation>Um %1&#xa0;%2 verringern</translation>
    </message>
    <message>
        <source>Step in %1</source>
        <translation>Schritt in %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>More by %1 %2</source>
        <translation>Um %1&#xa0;%2 erhöhen</translation>
    </message>
</context>
<context>
    <name>Lakeshore218</name>
    <message>
        <source>Change the channels</source>
        <translation>Ändern Sie die Kanäle</translation>
    </message>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
</context>
<context>
    <name>LaserSettings</name>
    <message>
        <source>Lowest position</source>
        <translation>Niedrigste Position</translation>
    </message>
    <message>
        <source>Highest position</source>
        <translation>Höchste Position</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Has a flash lamp</source>
        <translation>Hat eine Blitzlampe</translation>
    </message>
</context>
<context>
    <name>LastRun</name>
    <message>
        <source>Last run, %1</source>
        <translation>Letzter Lauf, %1</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No run in this session yet</source>
        <translation>In dieser Sitzung noch kein Lauf</translation>
    </message>
    <message>
        <source>The next run&apos;s spectrum appears here while it is acquired. Earlier runs are in History.</source>
        <translation>Hier erscheint das Spektrum des nächsten Laufs schon während der Messung. Frühere Läufe stehen im Verlauf.</translation>
    </message>
    <message>
        <source>Open History</source>
        <translation>Verlauf öffnen</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Repeat the last run</source>
        <translation>Letzten Lauf wiederholen</translation>
    </message>
    <message>
        <source>Same title, same number of shots</source>
        <translation>Gleicher Titel, gleiche Schusszahl</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>A new run</source>
        <translation>Ein neuer Lauf</translation>
    </message>
    <message>
        <source>Open-ended, you stop it</source>
        <translation>Offenes Ende, Stopp von Hand</translation>
    </message>
    <message>
        <source>Ends after %1 shots</source>
        <translation>Endet nach %1&#xa0;Schüssen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Ends after %1</source>
        <translation>Endet nach %1</translation>
    </message>
    <message>
        <source>All settings, step by step</source>
        <translation>Alle Einstellungen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Type, RF chain, chirp, digitizer, devices, limits</source>
        <translation>Typ, HF-Kette, Chirp, Digitalisierer, Geräte, Grenzen</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>Run %1 is on.</source>
        <translation>Lauf %1 ist im Gange.</translation>
    </message>
    <message>
        <source>A scan is on: point %1.</source>
        <translation>Ein Scan ist im Gange: Punkt %1.</translation>
    </message>
    <message>
        <source>Writing %1.</source>
        <translation>%1 wird geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written; their frames are in memory only.</source>
        <translation>
            <numerusform>%n Datei konnte nicht geschrieben werden; ihre Frames sind nur im Arbeitsspeicher.</numerusform>
            <numerusform>%n Dateien konnten nicht geschrieben werden; ihre Frames sind nur im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes when everything is saved</source>
        <translation>Schließt, wenn alles gespeichert ist</translation>
    </message>
    <message>
        <source>Frames are being saved</source>
        <translation>Frames werden gespeichert</translation>
    </message>
    <message>
        <source>Some frames are not saved</source>
        <translation>Einige Frames sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Finish saving, then close</source>
        <translation>Fertig speichern, dann schließen</translation>
    </message>
    <message>
        <source>Stops what is on. Every frame that was taken is kept.</source>
        <translation>Hält an, was im Gange ist. Jeder aufgenommene Frame bleibt erhalten.</translation>
    </message>
    <message>
        <source>Every frame that was taken is kept.</source>
        <translation>Jeder aufgenommene Frame bleibt erhalten.</translation>
    </message>
    <message>
        <source>Write them again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>Into the folder that is chosen in Settings now.</source>
        <translation>In den Ordner, der jetzt in den Einstellungen gewählt ist.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>The window stays open. What was stopped stays stopped.</source>
        <translation>Das Fenster bleibt offen. Was angehalten wurde, bleibt angehalten.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Give them up and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>The frames that could not be written are lost.</source>
        <translation>Die Frames, die nicht geschrieben werden konnten, gehen verloren.</translation>
    </message>
</context>
<context>
    <name>LifFile</name>
    <message>
        <source>Restore the file from a backup copy</source>
        <translation>Die Datei aus einer Sicherungskopie wiederherstellen</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>A cell is no 64-bit number in base 36</source>
        <translation>Eine Zelle ist keine 64-Bit-Zahl zur Basis 36</translation>
    </message>
    <message>
        <source>The reference has a hole above this row</source>
        <translation>Über dieser Zeile fehlt ein Stück der Referenz</translation>
    </message>
</context>
<context>
    <name>LifReader</name>
    <message>
        <source>The file has %1 of %2 samples</source>
        <translation>Die Datei enthält %1 von %2 Abtastwerten</translation>
    </message>
    <message>
        <source>The file is not what was saved: it was changed or damaged since</source>
        <translation>Die Datei ist nicht mehr so, wie sie gespeichert wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
    <message>
        <source>The reference has %1 of %2 samples</source>
        <translation>Die Referenz hat %1 von %2&#xa0;Punkten</translation>
    </message>
    <message>
        <source>The point lies outside the grid of %1 by %2</source>
        <translation>Der Punkt liegt außerhalb des Rasters von %1 mal %2</translation>
    </message>
    <message>
        <source>Choose a point of the scan</source>
        <translation>Einen Punkt des Scans wählen</translation>
    </message>
</context>
<context>
    <name>LifStorage</name>
    <message>
        <source>Check the settings of the LIF digitizer</source>
        <translation>Einstellungen des LIF-Digitizers prüfen</translation>
    </message>
    <message>
        <source>The trace does not fit those that were recorded before</source>
        <translation>Die Spur passt nicht zu den bisher aufgenommenen</translation>
    </message>
    <message>
        <source>The sum of all shots is too large</source>
        <translation>Die Summe aller Schüsse ist zu groß</translation>
    </message>
    <message>
        <source>Rows of the file cannot be read</source>
        <translation>Zeilen der Datei sind nicht lesbar</translation>
    </message>
    <message>
        <source>Verify the experiment</source>
        <translation>Das Experiment prüfen</translation>
    </message>
    <message>
        <source>The file is not what was saved: it was changed or damaged since</source>
        <translation>Die Datei ist nicht mehr so, wie sie gespeichert wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
    <message>
        <source>Stop the run and verify the experiment</source>
        <translation>Den Lauf stoppen und das Experiment prüfen</translation>
    </message>
    <message>
        <source>The point lies outside the grid of %1 by %2</source>
        <translation>Der Punkt liegt außerhalb des Rasters von %1 mal %2</translation>
    </message>
    <message>
        <source>The reference is not as long as the trace</source>
        <translation>Die Referenz ist nicht so lang wie die Spur</translation>
    </message>
    <message>
        <source>No point of the scan is being measured</source>
        <translation>Es wird gerade kein Punkt des Scans gemessen</translation>
    </message>
</context>
<context>
    <name>LimitWatch</name>
    <message>
        <source>Reading for %1 (%2) is outside the allowed range (%3 - %4)</source>
        <translation>Messwert für %1 (%2) liegt außerhalb des erlaubten Bereichs (%3 - %4)</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Nothing came within %1 s</source>
        <translation>Innerhalb von %1 s kam nichts an</translation>
    </message>
    <message>
        <source>No answer to &quot;%1&quot; within %2 s</source>
        <translation>Keine Antwort auf „%1“ innerhalb von %2 s</translation>
    </message>
    <message>
        <source>The answer to &quot;%1&quot; had no end within %2 s: &quot;%3&quot;</source>
        <translation>Die Antwort auf „%1“ war nach %2 s nicht abgeschlossen: „%3“</translation>
    </message>
    <message>
        <source>Its end should be %1: check the instrument&apos;s terminator and the line&apos;s settings</source>
        <translation>Sie sollte mit %1 enden: Prüfen Sie das Abschlusszeichen des Geräts und die Einstellungen der Leitung</translation>
    </message>
    <message>
        <source>The answer to &quot;%1&quot; is not understood: &quot;%2&quot;</source>
        <translation>Die Antwort auf „%1“ ist nicht verständlich: „%2“</translation>
    </message>
    <message>
        <source>Check that this is the right instrument and that the line&apos;s settings match</source>
        <translation>Prüfen Sie, ob dies das richtige Gerät ist und ob die Einstellungen der Leitung passen</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Es besteht keine Verbindung</translation>
    </message>
    <message>
        <source>Nothing could be sent for %1 s</source>
        <translation>%1 s lang konnte nichts gesendet werden</translation>
    </message>
    <message>
        <source>The connection is gone: %1</source>
        <translation>Die Verbindung ist abgebrochen: %1</translation>
    </message>
</context>
<context>
    <name>LiveControlCard</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>%1, set point</source>
        <translation>%1, Sollwert</translation>
    </message>
    <message>
        <source>%1, less</source>
        <translation>%1, weniger</translation>
    </message>
    <message>
        <source>%1, more</source>
        <translation>%1, mehr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>Live spectrum</source>
        <translation>Live-Spektrum</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Waiting for the first spectrum</source>
        <translation>Wartet auf das erste Spektrum</translation>
    </message>
    <message>
        <source>strongest line at %1 megahertz</source>
        <translation>stärkste Linie bei %1&#xa0;Megahertz</translation>
    </message>
</context>
<context>
    <name>LoadedSpectrum</name>
    <message>
        <source>The experiment holds no free-induction decays</source>
        <translation>Das Experiment enthält keine FIDs</translation>
    </message>
    <message>
        <source>Choose an experiment with an FTMW part that has saved shots</source>
        <translation>Ein Experiment mit FTMW-Teil und gespeicherten Schüssen wählen</translation>
    </message>
    <message>
        <source>The experiment has no file %1 of decays</source>
        <translation>Das Experiment hat keine FID-Datei&#xa0;%1</translation>
    </message>
    <message>
        <source>Name one that it has: %1</source>
        <translation>Eine vorhandene nennen: %1</translation>
    </message>
</context>
<context>
    <name>LoadoutCard</name>
    <message>
        <source>Loadout %1</source>
        <translation>Bestückung %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 benutzen</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>LoadoutChange</name>
    <message>
        <source>%1 is added (%2)</source>
        <translation>%1 kommt hinzu (%2)</translation>
    </message>
    <message>
        <source>%1 is removed (%2)</source>
        <translation>%1 wird entfernt (%2)</translation>
    </message>
    <message>
        <source>%1 is made anew (%2 instead of %3)</source>
        <translation>%1 wird neu angelegt (%2 statt %3)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, %2: %3 instead of %4</source>
        <translation>%1, %2: %3 statt %4</translation>
    </message>
</context>
<context>
    <name>LoadoutCheckStep</name>
    <message>
        <source>This is in the way</source>
        <translation>Das steht im Weg</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>Alles passt</translation>
    </message>
</context>
<context>
    <name>LoadoutDevicesStep</name>
    <message>
        <source>One device for each place, %1</source>
        <translation>Ein Gerät für jeden Platz, %1</translation>
    </message>
    <message>
        <source>%1 place</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>In this loadout</source>
        <translation>In dieser Bestückung</translation>
    </message>
    <message>
        <source>No device of this kind has been added yet</source>
        <translation>Es wurde noch kein Gerät dieser Art hinzugefügt</translation>
    </message>
</context>
<context>
    <name>LoadoutFile</name>
    <message>
        <source>This is no loadout</source>
        <translation>Dies ist keine Bestückung</translation>
    </message>
    <message>
        <source>Choose a file that was exported here</source>
        <translation>Wählen Sie eine Datei, die hier exportiert wurde</translation>
    </message>
</context>
<context>
    <name>LoadoutManager</name>
    <message>
        <source>There is no loadout %1</source>
        <translation>Es gibt keine Geräteauswahl %1</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Wählbar sind: %1</translation>
    </message>
    <message>
        <source>A loadout needs a name</source>
        <translation>Eine Ausstattung braucht einen Namen</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Einen Namen eingeben</translation>
    </message>
    <message>
        <source>The name of a loadout has no slashes</source>
        <translation>Der Name einer Ausstattung hat keine Schrägstriche</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>The loadout %1 cannot be changed</source>
        <translation>Die Ausstattung %1 lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>Save it under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>The loadout %1 cannot be removed</source>
        <translation>Die Ausstattung %1 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>There is a loadout %1 already</source>
        <translation>Eine Ausstattung %1 gibt es schon</translation>
    </message>
    <message>
        <source>There is no preset %1</source>
        <translation>Es gibt keine Voreinstellung %1</translation>
    </message>
    <message>
        <source>Choose another preset</source>
        <translation>Wählen Sie eine andere Voreinstellung</translation>
    </message>
    <message>
        <source>A preset needs a name</source>
        <translation>Eine Voreinstellung braucht einen Namen</translation>
    </message>
    <message>
        <source>A preset cannot have this name</source>
        <translation>Eine Voreinstellung kann diesen Namen nicht haben</translation>
    </message>
    <message>
        <source>The preset %1 is in use</source>
        <translation>Die Voreinstellung %1 wird gerade verwendet</translation>
    </message>
    <message>
        <source>Choose another preset first</source>
        <translation>Wählen Sie zuerst eine andere Voreinstellung</translation>
    </message>
    <message>
        <source>There is a preset %1 already</source>
        <translation>Es gibt bereits eine Voreinstellung %1</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>LoadoutNameStep</name>
    <message>
        <source>Name of the loadout</source>
        <translation>Name der Bestückung</translation>
    </message>
    <message>
        <source>For example Ka band 26 to 40</source>
        <translation>Zum Beispiel Ka-Band 26 bis 40</translation>
    </message>
    <message>
        <source>A loadout is a set of devices with the settings they start from. A new one begins with the devices in use.</source>
        <translation>Eine Bestückung ist ein Satz von Geräten mit den Einstellungen, mit denen sie beginnen. Eine neue beginnt mit den benutzten Geräten.</translation>
    </message>
</context>
<context>
    <name>LoadoutPlaces</name>
    <message>
        <source>Every loadout needs one</source>
        <translation>Jede Bestückung braucht eines</translation>
    </message>
    <message>
        <source>There are %1, but there can be one</source>
        <translation>Es sind %1, aber es kann nur eines geben</translation>
    </message>
    <message>
        <source>There is no driver %1 for %2</source>
        <translation>Es gibt keinen Treiber %1 für %2</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>It is for %1, but the loadout has %2</source>
        <translation>Sie ist für %1, aber die Bestückung hat %2</translation>
    </message>
    <message>
        <source>%1 comes from %2, which is not there</source>
        <translation>%1 kommt von %2, das nicht vorhanden ist</translation>
    </message>
</context>
<context>
    <name>LoadoutPresetsStep</name>
    <message>
        <source>Fits the devices</source>
        <translation>Passt zu den Geräten</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Adapt preset %1</source>
        <translation>Vorgabe %1 anpassen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out preset %1</source>
        <translation>Vorgabe %1 weglassen</translation>
    </message>
    <message>
        <source>No presets yet. Runs begin with what the loadout uses; presets are added when the loadout is in use.</source>
        <translation>Noch keine Vorgaben. Läufe beginnen mit dem, was die Bestückung verwendet; Vorgaben werden hinzugefügt, während die Bestückung benutzt wird.</translation>
    </message>
</context>
<context>
    <name>LoadoutSheet</name>
    <message>
        <source>New loadout</source>
        <translation>Neue Bestückung</translation>
    </message>
    <message>
        <source>It is built in: it can be copied, but not changed</source>
        <translation>Sie ist eingebaut: Sie lässt sich kopieren, aber nicht ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>A copy of %1 is called</source>
        <translation>Eine Kopie von %1 heißt</translation>
    </message>
    <message>
        <source>A copy is called</source>
        <translation>Eine Kopie heißt</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Or read one from the file</source>
        <translation>Oder eine aus der Datei lesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1 with its presets? Its devices stay.</source>
        <translation>%1 mit den zugehörigen Vorgaben löschen? Die Geräte bleiben.</translation>
    </message>
    <message>
        <source>It is in use. Use another one before it is deleted.</source>
        <translation>Sie wird benutzt. Vor dem Löschen eine andere benutzen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>LoadoutUseSheet</name>
    <message>
        <source>Use %1?</source>
        <translation>%1 benutzen?</translation>
    </message>
    <message>
        <source>Nothing will change but the name</source>
        <translation>Nur der Name ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%n things will change</source>
        <translation>
            <numerusform>%n Angabe ändert sich</numerusform>
            <numerusform>%n Angaben ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Use it when the run has ended</source>
        <translation>%1. Nach dem Ende des Laufs benutzen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Wird gewechselt</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
</context>
<context>
    <name>LoadoutWizard</name>
    <message>
        <source>New loadout</source>
        <translation>Neue Bestückung</translation>
    </message>
    <message>
        <source>Change loadout</source>
        <translation>Bestückung ändern</translation>
    </message>
    <message>
        <source>Nothing is switched until you use the loadout.</source>
        <translation>Nichts wird geschaltet, bis Sie die Bestückung benutzen.</translation>
    </message>
    <message>
        <source>Save loadout</source>
        <translation>Bestückung speichern</translation>
    </message>
</context>
<context>
    <name>LogAlerts</name>
    <message>
        <source>Nothing needs attention</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Conditions and results of this session are listed here.</source>
        <translation>Hier stehen Zustände und Ergebnisse dieser Sitzung.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Das Protokoll ist nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) that are loaded passes the filters.</source>
        <translation>
            <numerusform>Die geladene Zeile passt nicht zum Filter.</numerusform>
            <numerusform>Keine der %n geladenen Zeilen passt zum Filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs and devices report appears here, the newest first.</source>
        <translation>Hier steht, was Läufe und Geräte melden, Neuestes zuerst.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Words in the message</source>
        <translation>Wörter in der Meldung</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation>Wessen Protokoll</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Faults %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Warnungen %1</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Debugging on</source>
        <translation>Fehlersuche an</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Keeps and shows debugging messages from now on</source>
        <translation>Bewahrt und zeigt ab jetzt Meldungen zur Fehlersuche</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Log of run %1</source>
        <translation>Protokoll von Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Load older lines</source>
        <translation>Ältere Zeilen laden</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log and alerts</source>
        <translation>Protokoll und Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the lines that are shown</source>
        <translation>Die gezeigten Zeilen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Alerts (%1)</source>
        <translation>Meldungen (%1)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>M4i2220</name>
    <message>
        <source>Spectrum card %1, serial number %2</source>
        <translation>Spectrum-Karte %1, Seriennummer %2</translation>
    </message>
    <message>
        <source>Another card is there: %1</source>
        <translation>Eine andere Karte ist vorhanden: %1</translation>
    </message>
    <message>
        <source>Connect an M4i.2220-x8, or choose the driver of the card that is there</source>
        <translation>Eine M4i.2220-x8 anschließen oder den Treiber der vorhandenen Karte wählen</translation>
    </message>
    <message>
        <source>The card is not connected</source>
        <translation>Die Karte ist nicht verbunden</translation>
    </message>
    <message>
        <source>Connect the device first</source>
        <translation>Zuerst das Gerät verbinden</translation>
    </message>
    <message>
        <source>The digitizer is recording</source>
        <translation>Der Digitizer zeichnet auf</translation>
    </message>
    <message>
        <source>End the run first</source>
        <translation>Zuerst den Lauf beenden</translation>
    </message>
    <message>
        <source>The card is triggered at its external input only</source>
        <translation>Die Karte wird nur an ihrem externen Eingang getriggert</translation>
    </message>
    <message>
        <source>Choose the auxiliary trigger</source>
        <translation>Den zusätzlichen Trigger wählen</translation>
    </message>
    <message>
        <source>The card averages, or takes several records per trigger, but not both</source>
        <translation>Die Karte mittelt oder nimmt mehrere Aufnahmen je Trigger auf, aber nicht beides</translation>
    </message>
    <message>
        <source>Switch one of them off</source>
        <translation>Eines davon ausschalten</translation>
    </message>
    <message>
        <source>Change the digitizer&apos;s settings</source>
        <translation>Ändern Sie die Einstellungen des Digitizers</translation>
    </message>
    <message>
        <source>The digitizer is recording already</source>
        <translation>Der Digitizer zeichnet schon auf</translation>
    </message>
    <message>
        <source>The digitizer is not set up</source>
        <translation>Der Digitizer ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Prepare it with the settings of the run</source>
        <translation>Mit den Einstellungen des Laufs vorbereiten</translation>
    </message>
    <message>
        <source>The run expects other records than the digitizer gives</source>
        <translation>Der Lauf erwartet andere Aufzeichnungen, als der Digitizer liefert</translation>
    </message>
    <message>
        <source>Prepare the digitizer again</source>
        <translation>Den Digitizer neu vorbereiten</translation>
    </message>
    <message>
        <source>The card reports an overrun or a fault</source>
        <translation>Die Karte meldet einen Überlauf oder einen Fehler</translation>
    </message>
    <message>
        <source>Check the trigger&apos;s rate; if that does not help, restart the computer</source>
        <translation>Die Rate des Triggers prüfen; wenn das nicht hilft, den Computer neu starten</translation>
    </message>
    <message>
        <source>Analog channels</source>
        <translation>Analoge Kanäle</translation>
    </message>
    <message>
        <source>Smallest full scale</source>
        <translation>Kleinster Vollausschlag</translation>
    </message>
    <message>
        <source>Greatest full scale</source>
        <translation>Größter Messbereich</translation>
    </message>
    <message>
        <source>Lowest offset</source>
        <translation>Kleinster Offset</translation>
    </message>
    <message>
        <source>Highest offset</source>
        <translation>Größter Offset</translation>
    </message>
    <message>
        <source>Smallest trigger delay</source>
        <translation>Kleinste Triggerverzögerung</translation>
    </message>
    <message>
        <source>Greatest trigger delay</source>
        <translation>Größte Triggerverzögerung</translation>
    </message>
    <message>
        <source>Longest record, samples</source>
        <translation>Längste Aufzeichnung, Abtastwerte</translation>
    </message>
    <message>
        <source>Averages on board, at most</source>
        <translation>Mittelungen im Gerät, höchstens</translation>
    </message>
    <message>
        <source>Bytes per sample, at most</source>
        <translation>Bytes pro Abtastwert, höchstens</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
    <message>
        <source>Frequency of the reference</source>
        <translation>Frequenz der Referenz</translation>
    </message>
    <message>
        <source>File of Spectrum&apos;s library (empty: as it is installed)</source>
        <translation>Datei der Bibliothek von Spectrum (leer: wie installiert)</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Gerätedatei</translation>
    </message>
</context>
<context>
    <name>MSO64B</name>
    <message>
        <source>Smallest full scale</source>
        <translation>Kleinster Vollausschlag</translation>
    </message>
    <message>
        <source>Greatest full scale</source>
        <translation>Größter Messbereich</translation>
    </message>
    <message>
        <source>Lowest offset</source>
        <translation>Kleinster Offset</translation>
    </message>
    <message>
        <source>Highest offset</source>
        <translation>Größter Offset</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · Chirpdeck</source>
        <translation>%1 · Chirpdeck</translation>
    </message>
</context>
<context>
    <name>MarkerSheet</name>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>High around every chirp</source>
        <translation>High um jeden Chirp</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
</context>
<context>
    <name>Mks647c</name>
    <message>
        <source>there is no such channel</source>
        <translation>diesen Kanal gibt es nicht</translation>
    </message>
    <message>
        <source>the command is not known</source>
        <translation>der Befehl ist nicht bekannt</translation>
    </message>
    <message>
        <source>the command is incomplete</source>
        <translation>der Befehl ist unvollständig</translation>
    </message>
    <message>
        <source>the number is not a whole one</source>
        <translation>die Zahl ist nicht ganzzahlig</translation>
    </message>
    <message>
        <source>the value is out of range</source>
        <translation>der Wert liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>Check the unit&apos;s set-up</source>
        <translation>Prüfen Sie die Konfiguration des Geräts</translation>
    </message>
    <message>
        <source>Choose another value</source>
        <translation>Wählen Sie einen anderen Wert</translation>
    </message>
    <message>
        <source>The set point is beyond the channel&apos;s full scale</source>
        <translation>Der Sollwert liegt über dem Messbereichsendwert des Kanals</translation>
    </message>
    <message>
        <source>Choose a smaller one, or set the range on the unit</source>
        <translation>Wählen Sie einen kleineren, oder stellen Sie den Bereich am Gerät ein</translation>
    </message>
    <message>
        <source>The set point does not stay as set</source>
        <translation>Der Sollwert bleibt nicht wie eingestellt</translation>
    </message>
    <message>
        <source>Check that nobody operates the unit by hand</source>
        <translation>Prüfen Sie, dass niemand das Gerät von Hand bedient</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
</context>
<context>
    <name>Mks946</name>
    <message>
        <source>The flow is %1 and not %2 as set</source>
        <translation>Der Durchfluss ist %1 und nicht %2 wie eingestellt</translation>
    </message>
    <message>
        <source>Check that nobody operates the unit by hand</source>
        <translation>Prüfen Sie, dass niemand das Gerät von Hand bedient</translation>
    </message>
    <message>
        <source>The pressure gauge is missing: %1</source>
        <translation>Das Druckmessgerät fehlt: %1</translation>
    </message>
    <message>
        <source>Check its cable, and the pressure channel in the settings</source>
        <translation>Prüfen Sie sein Kabel und den Druckkanal in den Einstellungen</translation>
    </message>
    <message>
        <source>Check the unit&apos;s set-up</source>
        <translation>Prüfen Sie die Konfiguration des Geräts</translation>
    </message>
    <message>
        <source>%1. Pressure control is off and could not be switched on again: %2</source>
        <translation>%1. Die Druckregelung ist aus und konnte nicht wieder eingeschaltet werden: %2</translation>
    </message>
    <message>
        <source>the command is not known</source>
        <translation>der Befehl ist nicht bekannt</translation>
    </message>
    <message>
        <source>the front panel is locked</source>
        <translation>die Frontplatte ist gesperrt</translation>
    </message>
    <message>
        <source>there is no such channel</source>
        <translation>diesen Kanal gibt es nicht</translation>
    </message>
    <message>
        <source>the channel is no flow controller</source>
        <translation>der Kanal ist kein Durchflussregler</translation>
    </message>
    <message>
        <source>pressure control is running</source>
        <translation>die Druckregelung läuft</translation>
    </message>
    <message>
        <source>the value is out of range</source>
        <translation>der Wert liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>First flow channel of the unit</source>
        <translation>Erster Durchflusskanal des Geräts</translation>
    </message>
    <message>
        <source>Pressure channel of the unit</source>
        <translation>Druckkanal des Geräts</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n unread, the worst is a fault</source>
        <translation>
            <numerusform>%n ungelesen, darunter Fehler</numerusform>
            <numerusform>%n ungelesen, darunter Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread, warnings</source>
        <translation>
            <numerusform>%n ungelesen, Warnungen</numerusform>
            <numerusform>%n ungelesen, Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>NewRunSheet</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Kept as a draft until you start</source>
        <translation>Bleibt bis zum Start als Entwurf erhalten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is this run for</source>
        <translation>Wozu dient dieser Lauf</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Substance, carrier gas, pressure</source>
        <translation>Substanz, Trägergas, Druck</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>After shots</source>
        <translation>Nach Schüssen</translation>
    </message>
    <message>
        <source>When I stop it</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Cannot start now</source>
        <translation>Start zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Run %1 is on. The draft is kept.</source>
        <translation>Lauf&#xa0;%1 ist im Gange. Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Goes to %1, %2 free</source>
        <translation>Kommt nach %1, %2 frei</translation>
    </message>
    <message>
        <source>No data folder is chosen</source>
        <translation>Kein Datenordner gewählt</translation>
    </message>
    <message>
        <source>Start run %1</source>
        <translation>Lauf&#xa0;%1 starten</translation>
    </message>
    <message>
        <source>After a time</source>
        <translation>Nach einer Zeit</translation>
    </message>
    <message>
        <source>Duration, pauses included</source>
        <translation>Dauer, Pausen eingeschlossen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
</context>
<context>
    <name>OverlayImport</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Its spectrum is calculated with the processing that is stored with it.</source>
        <translation>Sein Spektrum wird mit der dort gespeicherten Auswertung berechnet.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>No catalogue in this folder</source>
        <translation>Kein Katalog in diesem Ordner</translation>
    </message>
    <message>
        <source>No file in this folder</source>
        <translation>Keine Datei in diesem Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Frequency from</source>
        <translation>Frequenz aus</translation>
    </message>
    <message>
        <source>Height from</source>
        <translation>Höhe aus</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>Spalten getrennt durch</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>OverlayRow</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 einblenden</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Match 90 %</source>
        <translation>Auf 90&#xa0;% anpassen</translation>
    </message>
    <message>
        <source>Mirror below</source>
        <translation>Nach unten spiegeln</translation>
    </message>
</context>
<context>
    <name>OverlaySheet</name>
    <message>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
    <message>
        <source>Add a run</source>
        <translation>Lauf hinzufügen</translation>
    </message>
    <message>
        <source>Add a catalogue</source>
        <translation>Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Add an XY file</source>
        <translation>XY-Datei hinzufügen</translation>
    </message>
    <message>
        <source>Reading the overlays</source>
        <translation>Overlays werden gelesen</translation>
    </message>
    <message>
        <source>Stored with run %1</source>
        <translation>Gespeichert bei Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Compare this spectrum with another run, a line catalogue of SPCAT or XIAM, or any text file of numbers.</source>
        <translation>Dieses Spektrum mit einem anderen Lauf, einem Linienkatalog von SPCAT oder XIAM oder einer beliebigen Textdatei mit Zahlen vergleichen.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>XY file</source>
        <translation>XY-Datei</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message numerus="yes">
        <source>Catalogue, %Ln line(s)</source>
        <translation>
            <numerusform>Katalog, %Ln Linie</numerusform>
            <numerusform>Katalog, %Ln Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message numerus="yes">
        <source>XY file, %Ln point(s)</source>
        <translation>
            <numerusform>XY-Datei, %Ln Punkt</numerusform>
            <numerusform>XY-Datei, %Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>XY file</source>
        <translation>XY-Datei</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s)</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 MHz</source>
        <translation>%1–%2&#xa0;MHz</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read</source>
        <translation>Der Ordner %1 ist nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln file(s) are listed; type the path of another one</source>
        <translation>
            <numerusform>Nur die erste Datei ist aufgeführt; für eine andere den Pfad eingeben</numerusform>
            <numerusform>Nur die ersten %Ln Dateien sind aufgeführt; für eine andere den Pfad eingeben</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no line catalogue that the console knows</source>
        <translation>Das ist kein Linienkatalog, den die Konsole kennt</translation>
    </message>
    <message>
        <source>Choose a file of SPCAT or XIAM, or add it as an XY file</source>
        <translation>Eine Datei von SPCAT oder XIAM wählen oder als XY-Datei hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Linie</numerusform>
            <numerusform>%Ln Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 holds no free-induction decays</source>
        <translation>Lauf&#xa0;%1 enthält keine FIDs</translation>
    </message>
    <message>
        <source>Only runs with saved shots have a spectrum</source>
        <translation>Nur Läufe mit gespeicherten Schüssen haben ein Spektrum</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf&#xa0;%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the overlay cannot be read, the first of them in line %1</source>
        <translation>
            <numerusform>%n Zeile des Overlays ist nicht lesbar, Zeile&#xa0;%1</numerusform>
            <numerusform>%n Zeilen des Overlays sind nicht lesbar, die erste ist Zeile&#xa0;%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The spectrum ends before line %1, which cannot be read</source>
        <translation>Das Spektrum endet vor Zeile&#xa0;%1, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>Choose another label</source>
        <translation>Eine andere Bezeichnung wählen</translation>
    </message>
    <message>
        <source>The overlay has no label</source>
        <translation>Das Overlay hat keine Bezeichnung</translation>
    </message>
    <message>
        <source>The label begins with a full stop</source>
        <translation>Die Bezeichnung beginnt mit einem Punkt</translation>
    </message>
    <message>
        <source>The label is too long</source>
        <translation>Die Bezeichnung ist zu lang</translation>
    </message>
    <message>
        <source>The overlay “%1” is of no known kind</source>
        <translation>Das Overlay „%1“ ist von keiner bekannten Art</translation>
    </message>
    <message>
        <source>The overlay “%1” has no settings</source>
        <translation>Das Overlay „%1“ hat keine Einstellungen</translation>
    </message>
    <message>
        <source>The data of the overlay are missing</source>
        <translation>Die Daten der Überlagerung fehlen</translation>
    </message>
    <message>
        <source>There is no overlay “%1”</source>
        <translation>Ein Overlay „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>Choose another overlay</source>
        <translation>Ein anderes Overlay wählen</translation>
    </message>
    <message>
        <source>There is an overlay “%1” already</source>
        <translation>Ein Overlay „%1“ gibt es schon</translation>
    </message>
</context>
<context>
    <name>Parsers</name>
    <message>
        <source>The file is of no known kind</source>
        <translation>Die Datei ist von keiner bekannten Art</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Wählbar sind: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The line has more than %1 bytes</source>
        <translation>Die Zeile hat mehr als %1&#xa0;Byte</translation>
    </message>
    <message>
        <source>The line is no text</source>
        <translation>Die Zeile ist kein Text</translation>
    </message>
    <message>
        <source>Choose a text file</source>
        <translation>Eine Textdatei wählen</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB</source>
        <translation>Die Datei ist größer als %1&#xa0;MB</translation>
    </message>
    <message>
        <source>Cut it to the range that you need</source>
        <translation>Auf den benötigten Bereich kürzen</translation>
    </message>
</context>
<context>
    <name>PeakList</name>
    <message>
        <source>The row does not describe a line</source>
        <translation>Die Zeile beschreibt keine Linie</translation>
    </message>
    <message>
        <source>Find the lines again and keep them</source>
        <translation>Suchen Sie die Linien erneut und behalten Sie diese</translation>
    </message>
</context>
<context>
    <name>PeakOptions</name>
    <message>
        <source>--%1 takes numbers separated by commas, not &quot;%2&quot;.</source>
        <translation>--%1 erwartet durch Kommas getrennte Zahlen, nicht „%2“.</translation>
    </message>
    <message>
        <source>Lowest frequency of a line.</source>
        <translation>Niedrigste Frequenz einer Linie.</translation>
    </message>
    <message>
        <source>Highest frequency of a line.</source>
        <translation>Höchste Frequenz einer Linie.</translation>
    </message>
    <message>
        <source>Least signal-to-noise ratio of a line, 1 to 10000.</source>
        <translation>Kleinstes Signal-Rausch-Verhältnis einer Linie, 1 bis 10000.</translation>
    </message>
    <message>
        <source>Points of the smoothing filter, odd, 7 to 10001.</source>
        <translation>Punkte des Glättungsfilters, ungerade, 7 bis 10001.</translation>
    </message>
    <message>
        <source>Order of its polynomial, 2 to 100.</source>
        <translation>Ordnung seines Polynoms, 2 bis 100.</translation>
    </message>
    <message>
        <source>Keeps false hits beside strong lines.</source>
        <translation>Behält falsche Treffer neben starken Linien.</translation>
    </message>
    <message>
        <source>Interpolates between bins instead of fitting the decay.</source>
        <translation>Interpoliert zwischen den Kanälen des Spektrums, statt den Abfall anzupassen.</translation>
    </message>
    <message>
        <source>Frequencies at which the instrument makes lines.</source>
        <translation>Frequenzen, bei denen das Gerät selbst Linien erzeugt.</translation>
    </message>
    <message>
        <source>Marks lines at multiples of this fraction of the sampling rate.</source>
        <translation>Markiert Linien bei Vielfachen dieses Bruchteils der Abtastrate.</translation>
    </message>
    <message>
        <source>Marks harmonics and beats of the experiment&apos;s clocks up to this order.</source>
        <translation>Markiert Oberwellen und Mischprodukte der Oszillatoren des Experiments bis zu dieser Ordnung.</translation>
    </message>
    <message>
        <source>How far from a spur a line may be to belong to it.</source>
        <translation>Wie weit eine Linie von einer Störlinie entfernt sein darf, um zu ihr zu gehören.</translation>
    </message>
    <message>
        <source>Leaves spurs out instead of marking them.</source>
        <translation>Lässt Störlinien weg, statt sie zu markieren.</translation>
    </message>
    <message>
        <source>--window-size takes an odd number.</source>
        <translation>--window-size verlangt eine ungerade Zahl.</translation>
    </message>
    <message>
        <source>--max must be greater than --min.</source>
        <translation>--max muss größer als --min sein.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Shots per line in a job file.</source>
        <translation>Schüsse je Linie in einer Auftragsdatei.</translation>
    </message>
    <message>
        <source>Other numbers of shots for lines from a height on, as HEIGHT:SHOTS,….</source>
        <translation>Andere Schusszahlen für Linien ab einer bestimmten Höhe, als HEIGHT:SHOTS,….</translation>
    </message>
    <message>
        <source>Dipole moment in a job file, 0.01 to 10 D.</source>
        <translation>Dipolmoment in einer Auftragsdatei, 0,01 bis 10 D.</translation>
    </message>
    <message>
        <source>Double-resonance power in a job file, −100 to 100 dBm.</source>
        <translation>Doppelresonanzleistung in einer Auftragsdatei, −100 bis 100 dBm.</translation>
    </message>
    <message>
        <source>Lines lower than this are for double resonance only.</source>
        <translation>Linien, die niedriger sind, dienen nur der Doppelresonanz.</translation>
    </message>
    <message>
        <source>--shots-table takes HEIGHT:SHOTS separated by commas, not &quot;%1&quot;.</source>
        <translation>--shots-table verlangt HEIGHT:SHOTS, durch Kommas getrennt, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>PeaksCommand</name>
    <message>
        <source>--format takes text, csv or ftb, not &quot;%1&quot;.</source>
        <translation>--format verlangt text, csv oder ftb, nicht „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>spur: %1</source>
        <translation>Störlinie: %1</translation>
    </message>
    <message>
        <source>Only so many lines, the highest first.</source>
        <translation>Nur so viele Linien, die höchsten zuerst.</translation>
    </message>
    <message>
        <source>Prints a table with all columns, by semicolons.</source>
        <translation>Gibt eine Tabelle mit allen Spalten aus, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>text (frequency and intensity), csv (all columns) or ftb (a job file for a cavity spectrometer). Default: what the name of the file says.</source>
        <translation>text (Frequenz und Intensität), csv (alle Spalten) oder ftb (eine Auftragsdatei für ein Resonatorspektrometer). Vorgabe: was der Dateiname besagt.</translation>
    </message>
    <message>
        <source>File to write instead of printing.</source>
        <translation>Datei, in die geschrieben wird, statt auszugeben.</translation>
    </message>
    <message>
        <source>Keeps the list and its settings with the experiment.</source>
        <translation>Speichert die Liste und ihre Einstellungen beim Experiment.</translation>
    </message>
    <message>
        <source>Finds the lines in an experiment&apos;s spectrum. What is not named is as it is stored with the experiment.</source>
        <translation>Findet die Linien im Spektrum eines Experiments. Was nicht angegeben ist, gilt so, wie es beim Experiment gespeichert ist.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Cursors in %1</source>
        <translation>Cursor in: %1</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>%1 einpassen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export XY data of %1</source>
        <translation>XY-Daten von %1 ausgeben</translation>
    </message>
</context>
<context>
    <name>PlotCommand</name>
    <message>
        <source>Experiment %1  %2</source>
        <translation>Experiment %1  %2</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1&#xa0;Schüsse</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Draws the spectrum of an experiment, with the processing that is stored with it, into a PNG file.</source>
        <translation>Zeichnet das Spektrum eines Experiments mit der dazu gespeicherten Verarbeitung in eine PNG-Datei.</translation>
    </message>
    <message>
        <source>Which file of decays: segment or backup.</source>
        <translation>Welche FID-Datei: Segment oder Sicherung.</translation>
    </message>
    <message>
        <source>Width in pixels.</source>
        <translation>Breite in Pixeln.</translation>
    </message>
    <message>
        <source>Height in pixels.</source>
        <translation>Höhe in Pixeln.</translation>
    </message>
    <message>
        <source>Dark lines on white.</source>
        <translation>Dunkle Linien auf Weiß.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
    <message>
        <source>, simulated</source>
        <translation>, simuliert</translation>
    </message>
    <message>
        <source>File to write. Default: experiment-N.png.</source>
        <translation>Zu schreibende Datei. Vorgabe: experiment-N.png.</translation>
    </message>
</context>
<context>
    <name>PlotFrame</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1&#xa0;/&#xa0;%2</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>%1 einpassen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>PlotViewActions</name>
    <message>
        <source>View back</source>
        <translation>Ansicht zurück</translation>
    </message>
    <message>
        <source>View forward</source>
        <translation>Ansicht vor</translation>
    </message>
    <message>
        <source>Fit X</source>
        <translation>X einpassen</translation>
    </message>
    <message>
        <source>Fit Y</source>
        <translation>Y einpassen</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export XY data</source>
        <translation>XY-Daten ausgeben</translation>
    </message>
</context>
<context>
    <name>PresetWizard</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Nothing is changed until you save.</source>
        <translation>Nichts wird geändert, bis Sie speichern.</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe speichern</translation>
    </message>
</context>
<context>
    <name>PressureControllerConfig</name>
    <message>
        <source>The pressure gauge %1 cannot control the pressure.</source>
        <translation>Das Druckmessgerät %1 kann den Druck nicht regeln.</translation>
    </message>
    <message>
        <source>The pressure set point is %1 %4; the controller allows %2 to %3 %4.</source>
        <translation>Der Drucksollwert beträgt %1&#xa0;%4; der Regler erlaubt %2 bis %3&#xa0;%4.</translation>
    </message>
</context>
<context>
    <name>PressureSettings</name>
    <message>
        <source>Lowest pressure</source>
        <translation>Niedrigster Druck</translation>
    </message>
    <message>
        <source>Highest pressure</source>
        <translation>Höchster Druck</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Reading interval</source>
        <translation>Ausleseintervall</translation>
    </message>
    <message>
        <source>Has a gate valve</source>
        <translation>Hat ein Absperrventil</translation>
    </message>
</context>
<context>
    <name>ProcessSheet</name>
    <message>
        <source>Process</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Acts at once. Recorded shots stay as they are.</source>
        <translation>Wirkt sofort. Aufgezeichnete Schüsse bleiben unverändert.</translation>
    </message>
    <message>
        <source>There is no FID to process yet</source>
        <translation>Noch kein FID zum Verarbeiten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Exponential filter</source>
        <translation>Exponentialfilter</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Zero pad</source>
        <translation>Zero-Padding</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Remove DC</source>
        <translation>Gleichanteil abziehen</translation>
    </message>
    <message>
        <source>Subtracts the mean between Start and End</source>
        <translation>Zieht den Mittelwert zwischen Anfang und Ende ab</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Ignore near LO</source>
        <translation>Um LO auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved with run %1</source>
        <translation>
            <numerusform>%n&#xa0;Änderung nicht mit Lauf&#xa0;%1 gespeichert</numerusform>
            <numerusform>%n&#xa0;Änderungen nicht mit Lauf&#xa0;%1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved with run %1</source>
        <translation>Mit Lauf&#xa0;%1 gespeichert</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Processing is as saved</source>
        <translation>Verarbeitung wieder wie gespeichert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save processing with run %1</source>
        <translation>Verarbeitung mit Lauf&#xa0;%1 speichern</translation>
    </message>
</context>
<context>
    <name>ProfileManager</name>
    <message>
        <source>There is no driver %1 for this kind of device</source>
        <translation>Für diese Geräteart gibt es keinen Treiber %1</translation>
    </message>
    <message>
        <source>Choose another driver</source>
        <translation>Wählen Sie einen anderen Treiber</translation>
    </message>
    <message>
        <source>Choose another label</source>
        <translation>Eine andere Bezeichnung wählen</translation>
    </message>
    <message>
        <source>There is a device of this name already</source>
        <translation>Es gibt bereits ein Gerät dieses Namens</translation>
    </message>
    <message>
        <source>There is no such device</source>
        <translation>Ein solches Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>This is no list of devices</source>
        <translation>Dies ist keine Geräteliste</translation>
    </message>
    <message>
        <source>Choose a file that was exported here</source>
        <translation>Wählen Sie eine Datei, die hier exportiert wurde</translation>
    </message>
    <message>
        <source>A device in the list has no usable name or driver</source>
        <translation>Ein Gerät in der Liste hat keinen brauchbaren Namen oder Treiber</translation>
    </message>
</context>
<context>
    <name>ProgressTrack</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source> percent</source>
        <translation>&#xa0;Prozent</translation>
    </message>
</context>
<context>
    <name>Prologix</name>
    <message>
        <source>Waiting for the bus</source>
        <translation>Warten auf den Bus</translation>
    </message>
    <message>
        <source>There is no GPIB address %1</source>
        <translation>Es gibt keine GPIB-Adresse %1</translation>
    </message>
    <message>
        <source>Choose an address from 0 to %1</source>
        <translation>Wählen Sie eine Adresse von 0 bis %1</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>No answer to &quot;%1&quot; from GPIB address %2</source>
        <translation>Keine Antwort auf „%1“ von GPIB-Adresse %2</translation>
    </message>
    <message>
        <source>Check that the instrument is on, its bus cable, and its address</source>
        <translation>Prüfen Sie, ob das Gerät eingeschaltet ist, sowie sein Buskabel und seine Adresse</translation>
    </message>
    <message>
        <source>Longest wait for an instrument</source>
        <translation>Längste Wartezeit auf ein Gerät</translation>
    </message>
</context>
<context>
    <name>PulseGenerator</name>
    <message>
        <source>There is no channel %1</source>
        <translation>Es gibt keinen Kanal %1</translation>
    </message>
    <message>
        <source>A width of %1 µs is out of range</source>
        <translation>Eine Breite von %1&#xa0;µs liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Choose %1 to %2 µs</source>
        <translation>%1 bis %2&#xa0;µs wählen</translation>
    </message>
    <message>
        <source>A delay of %1 µs is out of range</source>
        <translation>Eine Verzögerung von %1&#xa0;µs liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Channel %1 has a width of %2 µs and a delay of %3 µs, not as set</source>
        <translation>Kanal %1 hat eine Breite von %2 µs und eine Verzögerung von %3 µs, nicht wie eingestellt</translation>
    </message>
    <message>
        <source>Check that nobody operates the device by hand</source>
        <translation>Prüfen Sie, dass niemand das Gerät von Hand bedient</translation>
    </message>
    <message>
        <source>Channel %1 did not take its settings</source>
        <translation>Kanal %1 hat seine Einstellungen nicht übernommen</translation>
    </message>
    <message>
        <source>The repetition rate is %1 Hz, not as set</source>
        <translation>Die Wiederholrate beträgt %1 Hz, nicht wie eingestellt</translation>
    </message>
    <message>
        <source>Change the pulse timing</source>
        <translation>Zeiten der Impulse ändern</translation>
    </message>
    <message>
        <source>The pulses did not switch</source>
        <translation>Die Pulse ließen sich nicht schalten</translation>
    </message>
    <message>
        <source>Look at the device&apos;s display</source>
        <translation>Sehen Sie auf der Anzeige des Geräts nach</translation>
    </message>
    <message>
        <source>A repetition rate of %1 Hz is out of range</source>
        <translation>Eine Wiederholrate von %1&#xa0;Hz liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Choose %1 to %2 Hz</source>
        <translation>%1 bis %2&#xa0;Hz wählen</translation>
    </message>
</context>
<context>
    <name>PulseGeneratorConfig</name>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>Channel %1 does not exist.</source>
        <translation>Kanal %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Synchronise to another channel</source>
        <translation>Auf einen anderen Kanal synchronisieren</translation>
    </message>
    <message>
        <source>Channel %1 is synchronised to itself through other channels.</source>
        <translation>Kanal %1 ist über andere Kanäle auf sich selbst synchronisiert.</translation>
    </message>
    <message>
        <source>Synchronise one of the channels to the system clock</source>
        <translation>Einen der Kanäle auf den Systemtakt synchronisieren</translation>
    </message>
    <message>
        <source>The pulse generator is off.</source>
        <translation>Der Impulsgenerator ist aus.</translation>
    </message>
    <message>
        <source>A repetition rate of %1 Hz is not possible; the generator allows %2 to %3 Hz.</source>
        <translation>Eine Wiederholrate von %1&#xa0;Hz ist nicht möglich; der Generator erlaubt %2 bis %3&#xa0;Hz.</translation>
    </message>
    <message>
        <source>The pulse generator cannot be triggered.</source>
        <translation>Der Impulsgenerator lässt sich nicht triggern.</translation>
    </message>
    <message>
        <source>There are settings for %1 channels, but the generator has %2.</source>
        <translation>Es gibt Einstellungen für %1 Kanäle, der Generator hat aber %2.</translation>
    </message>
    <message>
        <source>The width of %1 is %2 µs; the generator allows %3 to %4 µs.</source>
        <translation>Die Breite von %1 beträgt %2&#xa0;µs; der Generator erlaubt %3 bis %4&#xa0;µs.</translation>
    </message>
    <message>
        <source>The delay of %1 is %2 µs; the generator allows %3 to %4 µs.</source>
        <translation>Die Verzögerung von %1 beträgt %2&#xa0;µs; der Generator erlaubt %3 bis %4&#xa0;µs.</translation>
    </message>
    <message>
        <source>The pulse generator cannot synchronise %1 to another channel.</source>
        <translation>Der Impulsgenerator kann %1 nicht auf einen anderen Kanal synchronisieren.</translation>
    </message>
    <message>
        <source>The pulse generator has no duty cycle for %1.</source>
        <translation>Der Impulsgenerator hat für %1 kein Tastverhältnis.</translation>
    </message>
    <message>
        <source>The duty cycle of %1 is outside 1 to %2 pulses.</source>
        <translation>Das Tastverhältnis von %1 liegt außerhalb von 1 bis %2 Impulsen.</translation>
    </message>
    <message>
        <source>The gas pulse on %1 is disabled.</source>
        <translation>Der Gasimpuls auf %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>The AWG trigger on %1 is disabled.</source>
        <translation>Der AWG-Trigger auf %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>The amplifier pulse on %1 is disabled.</source>
        <translation>Der Verstärkerimpuls auf %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>The protection pulse on %1 is disabled.</source>
        <translation>Der Schutzimpuls auf %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>The LIF pulse on %1 is disabled and will be enabled for the run.</source>
        <translation>Der LIF-Impuls auf %1 ist deaktiviert und wird für den Lauf aktiviert.</translation>
    </message>
    <message>
        <source>Ensure timings of the protection pulse are correct.</source>
        <translation>Sicherstellen, dass die Zeiten des Schutzimpulses stimmen.</translation>
    </message>
    <message>
        <source>The protection pulse may not protect for all %1 chirps.</source>
        <translation>Der Schutzimpuls schützt möglicherweise nicht bei allen %1 Chirps.</translation>
    </message>
</context>
<context>
    <name>PulseGeneratorSettings</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Shortest pulse</source>
        <translation>Kürzester Puls</translation>
    </message>
    <message>
        <source>Longest pulse</source>
        <translation>Längster Puls</translation>
    </message>
    <message>
        <source>Smallest delay</source>
        <translation>Kleinste Verzögerung</translation>
    </message>
    <message>
        <source>Greatest delay</source>
        <translation>Größte Verzögerung</translation>
    </message>
    <message>
        <source>Lowest repetition rate</source>
        <translation>Niedrigste Wiederholrate</translation>
    </message>
    <message>
        <source>Highest repetition rate</source>
        <translation>Höchste Wiederholrate</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
    <message>
        <source>Can leave pulses out (duty cycle)</source>
        <translation>Kann Pulse auslassen (Tastverhältnis)</translation>
    </message>
    <message>
        <source>Can be triggered from outside</source>
        <translation>Kann extern getriggert werden</translation>
    </message>
    <message>
        <source>Pulses in a duty cycle</source>
        <translation>Pulse in einem Tastzyklus</translation>
    </message>
    <message>
        <source>Channels can start with another channel</source>
        <translation>Kanäle können mit einem anderen Kanal starten</translation>
    </message>
    <message>
        <source>Channels can be switched off</source>
        <translation>Kanäle können abgeschaltet werden</translation>
    </message>
    <message>
        <source>Names and roles of channels</source>
        <translation>Namen und Rollen der Kanäle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>Qc9510Series</name>
    <message>
        <source>Shortest pulse</source>
        <translation>Kürzester Puls</translation>
    </message>
</context>
<context>
    <name>Qc9520Series</name>
    <message>
        <source>Shortest pulse</source>
        <translation>Kürzester Puls</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
</context>
<context>
    <name>QuantumComposers</name>
    <message>
        <source>the command is not known</source>
        <translation>der Befehl ist nicht bekannt</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>the value is out of range</source>
        <translation>der Wert liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>it can only be asked, or only be set</source>
        <translation>es kann nur abgefragt oder nur gesetzt werden</translation>
    </message>
    <message>
        <source>it is not allowed in the present state</source>
        <translation>es ist im gegenwärtigen Zustand nicht erlaubt</translation>
    </message>
    <message>
        <source>Check the model in the settings</source>
        <translation>Prüfen Sie das Modell in den Einstellungen</translation>
    </message>
    <message>
        <source>Choose another value</source>
        <translation>Wählen Sie einen anderen Wert</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Next run is %1</source>
        <translation>Nächster Lauf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) need attention</source>
        <translation>
            <numerusform>%n&#xa0;Gerät zu prüfen</numerusform>
            <numerusform>%n&#xa0;Geräte zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) answer</source>
        <translation>
            <numerusform>Das eine Gerät antwortet</numerusform>
            <numerusform>Alle %n&#xa0;Geräte antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
</context>
<context>
    <name>RecoverCommand</name>
    <message>
        <source>%1: recovered with %2 shots</source>
        <translation>%1: mit %2 Schüssen wiederhergestellt</translation>
    </message>
    <message>
        <source>Only lists them.</source>
        <translation>Listet sie nur auf.</translation>
    </message>
    <message>
        <source>Name at most one experiment.</source>
        <translation>Höchstens ein Experiment angeben.</translation>
    </message>
    <message>
        <source>No data folder is chosen yet: name one with --data.</source>
        <translation>Noch kein Datenordner gewählt: einen mit --data angeben.</translation>
    </message>
    <message>
        <source>%1: interrupted, %2 shots are safe</source>
        <translation>%1: unterbrochen, %2 Schüsse sind sicher</translation>
    </message>
    <message>
        <source>Nothing to recover</source>
        <translation>Nichts zu retten</translation>
    </message>
    <message>
        <source>Brings experiments whose program was ended in the middle of a run to their last durable save. Without an experiment: all of the data folder, and the multi-dimensional data that a crash has left there.</source>
        <translation>Bringt Experimente, deren Programm mitten in einem Lauf beendet wurde, auf ihren letzten dauerhaft gesicherten Stand. Ohne Angabe eines Experiments: den gesamten Datenordner und die mehrdimensionalen Daten, die ein Absturz dort hinterlassen hat.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>This experiment was recorded by another program</source>
        <translation>Dieses Experiment wurde mit einem anderen Programm aufgezeichnet</translation>
    </message>
    <message>
        <source>Open it as it is</source>
        <translation>Unverändert öffnen</translation>
    </message>
    <message>
        <source>The run was interrupted. Recovered to %1 shots.</source>
        <translation>Der Lauf wurde unterbrochen. Bis Schuss %1 wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>Run %1 was interrupted</source>
        <translation>Lauf&#xa0;%1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>%1. Go on with it, finish it to mark it as stopped, or decide later.</source>
        <translation>%1. Setzen Sie ihn fort, schließen Sie ihn ab, um ihn als gestoppt zu kennzeichnen, oder entscheiden Sie später.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message>
        <source>Choose the loadout of that experiment, or set up a new one</source>
        <translation>Die Bestückung dieses Experiments wählen oder ein neues Experiment einrichten</translation>
    </message>
    <message>
        <source>The experiment is of version %1 of the format</source>
        <translation>Das Experiment hat Version %1 des Formats</translation>
    </message>
    <message>
        <source>Convert it, or set up a new one</source>
        <translation>Umwandeln oder ein neues einrichten</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>%1 was not there</source>
        <translation>%1 war nicht vorhanden</translation>
    </message>
    <message>
        <source>The devices are not those of the experiment: %1</source>
        <translation>Die Geräte sind nicht die des Experiments: %1</translation>
    </message>
</context>
<context>
    <name>ReplayExperiment</name>
    <message>
        <source>The experiment holds no FID that could be played</source>
        <translation>Das Experiment enthält keinen FID zum Abspielen</translation>
    </message>
    <message>
        <source>Choose an experiment that has taken shots</source>
        <translation>Ein Experiment mit Schüssen wählen</translation>
    </message>
</context>
<context>
    <name>ReplaySet</name>
    <message>
        <source>Replay of %1</source>
        <translation>Wiedergabe von %1</translation>
    </message>
</context>
<context>
    <name>Reservations</name>
    <message>
        <source>a device without a name</source>
        <translation>ein Gerät ohne Namen</translation>
    </message>
</context>
<context>
    <name>ReviewCards</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You can start anyway.</source>
        <translation>Sie können trotzdem starten.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>RfConfig</name>
    <message>
        <source>The row was left out</source>
        <translation>Die Zeile wurde ausgelassen</translation>
    </message>
    <message>
        <source>A row has not seven cells</source>
        <translation>Eine Zeile hat nicht sieben Zellen</translation>
    </message>
    <message>
        <source>A cell is not the number that belongs there</source>
        <translation>Eine Zelle enthält nicht die Zahl, die dort hingehört</translation>
    </message>
    <message>
        <source>The clock&apos;s role, operation or factor is not known</source>
        <translation>Rolle, Rechenart oder Faktor des Oszillators ist unbekannt</translation>
    </message>
    <message>
        <source>No upconversion LO set for LO Scan.</source>
        <translation>Kein Aufwärtsmischer-LO für den LO-Scan eingestellt.</translation>
    </message>
    <message>
        <source>No downconversion LO set for LO Scan.</source>
        <translation>Kein Abwärtsmischer-LO für den LO-Scan eingestellt.</translation>
    </message>
    <message>
        <source>No DR clock set for DR Scan.</source>
        <translation>Kein DR-Oszillator für den DR-Scan eingestellt.</translation>
    </message>
    <message>
        <source>No upconversion LO set; assuming 0 MHz.</source>
        <translation>Kein Aufwärtsmischer-LO eingestellt; angenommen werden 0&#xa0;MHz.</translation>
    </message>
    <message>
        <source>No downconversion LO set; assuming 0 MHz.</source>
        <translation>Kein Abwärtsmischer-LO eingestellt; angenommen werden 0&#xa0;MHz.</translation>
    </message>
    <message>
        <source>A multiplication factor of the RF chain is not positive.</source>
        <translation>Ein Vervielfachungsfaktor der HF-Kette ist nicht positiv.</translation>
    </message>
    <message>
        <source>The factor of %1 is not positive.</source>
        <translation>Der Faktor von %1 ist nicht positiv.</translation>
    </message>
    <message>
        <source>Output %1 of %2, assigned to %3, does not exist.</source>
        <translation>Ausgang %1 von %2, zugeordnet zu %3, gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 needs %2 MHz from %3, which reaches %4 to %5 MHz.</source>
        <translation>%1 braucht %2&#xa0;MHz von %3, dessen Bereich von %4 bis %5&#xa0;MHz reicht.</translation>
    </message>
    <message>
        <source>Output %1 of %2 is assigned to both %3 and %4.</source>
        <translation>Ausgang %1 von %2 ist sowohl %3 als auch %4 zugeordnet.</translation>
    </message>
    <message>
        <source>The chirp (%1 to %2 MHz) reaches beyond the band that the digitizer records (%3 to %4 MHz).</source>
        <translation>Der Chirp (%1 bis %2&#xa0;MHz) reicht über das Band hinaus, das der Digitizer aufzeichnet (%3 bis %4&#xa0;MHz).</translation>
    </message>
    <message>
        <source>Harmonic %1 of the upconversion LO falls on %2 MHz, in the band.</source>
        <translation>Die Oberwelle %1 des Aufwärtsmischer-LO fällt auf %2 MHz, in das Band.</translation>
    </message>
    <message>
        <source>The signal reaches %1 MHz at the digitizer, whose bandwidth is %2 MHz.</source>
        <translation>Das Signal reicht bis %1 MHz am Digitalisierer, dessen Bandbreite %2 MHz beträgt.</translation>
    </message>
</context>
<context>
    <name>RollingData</name>
    <message>
        <source>The readings cannot be loaded: %1</source>
        <translation>Die Messwerte lassen sich nicht laden: %1</translation>
    </message>
    <message>
        <source>This is no file of readings</source>
        <translation>Das ist keine Datei mit Messwerten</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are no readings and were left out</source>
        <translation>
            <numerusform>%n Zeile ist kein Messwert und wurde ausgelassen</numerusform>
            <numerusform>%n Zeilen sind keine Messwerte und wurden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Repeat last run</source>
        <translation>Lauf wiederholen</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>%1 of %2 shots</source>
        <translation>%1 von %2&#xa0;Schüssen</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1&#xa0;Schüsse</translation>
    </message>
    <message>
        <source>, %1 per second</source>
        <translation>, %1 je Sekunde</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, noch %1&#xa0;s</translation>
    </message>
    <message>
        <source>Experiment %1: %2, %3 shots, in %4</source>
        <translation>Experiment %1: %2, %3 Schüsse, in %4</translation>
    </message>
    <message>
        <source>Shots to take; without it the run goes on until Ctrl-C.</source>
        <translation>Zahl der Schüsse; ohne Angabe läuft der Lauf bis Strg-C.</translation>
    </message>
    <message>
        <source>Plays the decay of this experiment instead of the sample gas.</source>
        <translation>Spielt statt des Probengases den FID dieses Experiments ab.</translation>
    </message>
    <message>
        <source>SPCAT line list to simulate instead of the sample gas.</source>
        <translation>SPCAT-Linienliste, die statt des Probengases simuliert wird.</translation>
    </message>
    <message>
        <source>Data folder; made if it is missing. Default: the one in the settings.</source>
        <translation>Datenordner; wird angelegt, wenn er fehlt. Vorgabe: der in der Konsole gewählte.</translation>
    </message>
    <message>
        <source>Makes the simulated shots repeatable.</source>
        <translation>Macht die simulierten Schüsse wiederholbar.</translation>
    </message>
    <message>
        <source>Shots per second, or &quot;max&quot;. Default: the pulse generator&apos;s rate.</source>
        <translation>Schüsse je Sekunde oder „max“. Vorgabe: die Rate des Impulsgenerators.</translation>
    </message>
    <message>
        <source>Samples per record.</source>
        <translation>Abtastwerte je Aufzeichnung.</translation>
    </message>
    <message>
        <source>Records per gas pulse.</source>
        <translation>Aufzeichnungen je Gasimpuls.</translation>
    </message>
    <message>
        <source>Seconds between saves, 0.05 to 60.</source>
        <translation>Sekunden zwischen zwei Speicherungen, 0.05 bis 60.</translation>
    </message>
    <message>
        <source>Seconds between auxiliary readings; 0 for none.</source>
        <translation>Sekunden zwischen zwei Begleitmesswerten; 0 für keine.</translation>
    </message>
    <message>
        <source>Minutes between numbered backups; 0 for none.</source>
        <translation>Minuten zwischen zwei nummerierten Sicherungen; 0 für keine.</translation>
    </message>
    <message>
        <source>Title of the run.</source>
        <translation>Titel des Laufs.</translation>
    </message>
    <message>
        <source>What is measured.</source>
        <translation>Was gemessen wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ ist unbekannt.</translation>
    </message>
    <message>
        <source>No data folder is chosen yet: name one with --data.</source>
        <translation>Noch kein Datenordner gewählt: einen mit --data angeben.</translation>
    </message>
    <message>
        <source>Goes on with this experiment of the data folder, which was interrupted or stopped, as if it had been paused.</source>
        <translation>Setzt dieses unterbrochene oder gestoppte Experiment des Datenordners fort, als wäre es nur angehalten worden.</translation>
    </message>
    <message>
        <source>Seconds between checkpoints of the newest shots, 0.05 to 60; 0 for none. A slow drive makes them rarer.</source>
        <translation>Sekunden zwischen Zwischenständen der neuesten Schüsse, 0.05 bis 60; 0 für keine. Ein langsames Laufwerk macht sie seltener.</translation>
    </message>
    <message>
        <source>An experiment that is continued keeps its target, title and sample.</source>
        <translation>Ein fortgesetztes Experiment behält Ziel, Titel und Probe.</translation>
    </message>
    <message>
        <source>Ends after that many minutes of the clock, pauses included.</source>
        <translation>Endet nach so vielen Minuten auf der Uhr, Pausen eingeschlossen.</translation>
    </message>
    <message>
        <source>Keeps every record in a numbered .npz file in this folder, beside the sums.</source>
        <translation>Behält jede Aufnahme in einer nummerierten .npz-Datei in diesem Ordner, neben den Summen.</translation>
    </message>
    <message>
        <source>A run ends after shots or after minutes: name one of them.</source>
        <translation>Ein Lauf endet nach Schüssen oder nach Minuten: Nennen Sie eines davon.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Create it, or connect its drive</source>
        <translation>Legen Sie ihn an, oder schließen Sie sein Laufwerk an</translation>
    </message>
    <message>
        <source>, step %1 of %2, sweep %3 of %4</source>
        <translation>, Schritt %1 von %2, Durchgang %3 von %4</translation>
    </message>
    <message>
        <source>Runs an experiment on the devices of a loadout, without a window, and keeps it in the data folder. Prints its progress, &quot;saved N&quot; when N shots are in its files, and &quot;secured N&quot; when N shots could be recovered. Ctrl-C ends it and keeps the data.</source>
        <translation>Führt ein Experiment mit den Geräten einer Bestückung ohne Fenster aus und legt es im Datenordner ab. Gibt den Fortschritt aus, „saved N“, wenn N Schüsse in den Dateien stehen, und „secured N“, wenn N Schüsse wiederherstellbar wären. Ctrl-C beendet das Experiment und behält die Daten.</translation>
    </message>
    <message>
        <source>Run configuration to carry out, of any kind: scans, peak up, limits. Written by &quot;chirpdeck config&quot;. Options that are named as well go before it.</source>
        <translation>Auszuführende Laufkonfiguration beliebiger Art: Scans, Peak-up, Grenzen. Geschrieben von „chirpdeck config“. Zusätzlich angegebene Optionen haben Vorrang.</translation>
    </message>
    <message>
        <source>Runs on the devices of this loadout. Default: the current one, which is the simulated one at first.</source>
        <translation>Läuft auf den Geräten dieser Bestückung. Standard: die aktuelle, anfangs die simulierte.</translation>
    </message>
    <message>
        <source>A replay has devices of its own: leave out --loadout or --replay.</source>
        <translation>Eine Wiedergabe hat eigene Geräte: --loadout oder --replay weglassen.</translation>
    </message>
</context>
<context>
    <name>RunConfigFile</name>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a list of lines</source>
        <translation>muss eine Liste von Zeilen sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a list of objects</source>
        <translation>muss eine Liste von Objekten sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>is Common, Fixed, ConstantOffset or Own</source>
        <translation>muss Common, Fixed, ConstantOffset oder Own sein</translation>
    </message>
    <message>
        <source>Correct the file, or write one with &quot;chirpdeck config&quot;</source>
        <translation>Die Datei berichtigen oder eine mit „chirpdeck config“ schreiben</translation>
    </message>
    <message>
        <source>This is no run configuration: %1</source>
        <translation>Dies ist keine Laufkonfiguration: %1</translation>
    </message>
    <message>
        <source>is not the one that this program reads</source>
        <translation>ist nicht die, die dieses Programm liest</translation>
    </message>
    <message>
        <source>is no kind of run</source>
        <translation>ist keine Art von Lauf</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Zurzeit läuft nichts</translation>
    </message>
</context>
<context>
    <name>RunPlanner</name>
    <message>
        <source>The number of shots must be at least 1</source>
        <translation>Die Schusszahl muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>The duration must be at least 1 minute</source>
        <translation>Die Dauer muss mindestens 1 Minute betragen</translation>
    </message>
    <message>
        <source>A scan must have at least two steps</source>
        <translation>Ein Scan muss mindestens zwei Schritte haben</translation>
    </message>
    <message>
        <source>A scan needs at least one shot for each step</source>
        <translation>Ein Scan braucht mindestens einen Schuss je Schritt</translation>
    </message>
    <message>
        <source>A scan needs at least one sweep</source>
        <translation>Ein Scan braucht mindestens einen Durchgang</translation>
    </message>
    <message>
        <source>The average must be over at least 1 shot</source>
        <translation>Der Mittelwert muss über mindestens 1 Schuss gehen</translation>
    </message>
    <message>
        <source>The settings are those of the digitizer %1, not of %2</source>
        <translation>Die Einstellungen gehören zum Digitalisierer %1, nicht zu %2</translation>
    </message>
    <message>
        <source>The chirp is not in the record, so that shots cannot be judged by it</source>
        <translation>Der Chirp liegt nicht in der Aufnahme, daher lassen sich Schüsse nicht danach beurteilen</translation>
    </message>
    <message>
        <source>The limits of %1 leave nothing: %2 is above %3</source>
        <translation>Die Grenzen von %1 lassen nichts übrig: %2 liegt über %3</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Sample rate, Hz</source>
        <translation>Abtastrate, Hz</translation>
    </message>
    <message>
        <source>Samples per record</source>
        <translation>Abtastwerte je Aufnahme</translation>
    </message>
    <message>
        <source>Full scale, V</source>
        <translation>Messbereich, V</translation>
    </message>
    <message>
        <source>Offset, V</source>
        <translation>Offset, V</translation>
    </message>
    <message>
        <source>Trigger delay, %1</source>
        <translation>Triggerverzögerung, %1</translation>
    </message>
    <message>
        <source>Trigger level, V</source>
        <translation>Triggerpegel, V</translation>
    </message>
    <message>
        <source>Averages on board</source>
        <translation>Mittelt im Gerät</translation>
    </message>
    <message>
        <source>Records per trigger</source>
        <translation>Aufnahmen je Trigger</translation>
    </message>
</context>
<context>
    <name>RunPlotSwitch</name>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>FID</source>
        <translation>FID</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>%1 shots</source>
        <translation>%1&#xa0;Schüsse</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 ungesichert</translation>
    </message>
    <message>
        <source>all on disk</source>
        <translation>alles gesichert</translation>
    </message>
</context>
<context>
    <name>RunStateText</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>RuntimeMap</name>
    <message>
        <source>A device needs a kind and a label</source>
        <translation>Ein Gerät benötigt eine Art und eine Bezeichnung</translation>
    </message>
    <message>
        <source>There is no driver %1 for this kind of device</source>
        <translation>Für diese Geräteart gibt es keinen Treiber %1</translation>
    </message>
    <message>
        <source>Choose another driver</source>
        <translation>Wählen Sie einen anderen Treiber</translation>
    </message>
    <message>
        <source>%1 is no name of a device</source>
        <translation>%1 ist kein Gerätename</translation>
    </message>
    <message>
        <source>%1 has no driver</source>
        <translation>%1 hat keinen Treiber</translation>
    </message>
    <message>
        <source>%1: there is no driver %2</source>
        <translation>%1: Es gibt keinen Treiber %2</translation>
    </message>
    <message>
        <source>A %1 is missing</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>There can be only one %1</source>
        <translation>Höchstens einmal möglich: %1</translation>
    </message>
</context>
<context>
    <name>SRSDG645</name>
    <message>
        <source>the value is out of range</source>
        <translation>der Wert liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>the delay is out of range</source>
        <translation>die Verzögerung liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the channels would wait for each other</source>
        <translation>die Kanäle würden aufeinander warten</translation>
    </message>
    <message>
        <source>it is not allowed in the present state</source>
        <translation>es ist im gegenwärtigen Zustand nicht erlaubt</translation>
    </message>
    <message>
        <source>the command is not known</source>
        <translation>der Befehl ist nicht bekannt</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Choose another value</source>
        <translation>Wählen Sie einen anderen Wert</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Shortest pulse</source>
        <translation>Kürzester Puls</translation>
    </message>
    <message>
        <source>Can leave pulses out (duty cycle)</source>
        <translation>Kann Pulse auslassen (Tastverhältnis)</translation>
    </message>
    <message>
        <source>Channels can be switched off</source>
        <translation>Kanäle können abgeschaltet werden</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Digitizer, sums of shots</source>
        <translation>Digitalisierer, Summen von Schüssen</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>Simulierte Kamera</translation>
    </message>
    <message>
        <source>A scan has at most %1 points</source>
        <translation>Ein Scan hat höchstens %1 Punkte</translation>
    </message>
    <message>
        <source>Take a larger step, or leave an axis out</source>
        <translation>Größeren Schritt wählen oder eine Achse weglassen</translation>
    </message>
    <message>
        <source>This axis is not understood</source>
        <translation>Diese Achse ist nicht verständlich</translation>
    </message>
    <message>
        <source>Write DEVICE:VALUE=FROM:TO:STEP, DEVICE:VALUE=A,B,C or repeat=N, and @SECONDS behind it to let it settle</source>
        <translation>DEVICE:VALUE=FROM:TO:STEP, DEVICE:VALUE=A,B,C oder repeat=N schreiben, dahinter @SECONDS für die Einschwingzeit</translation>
    </message>
    <message>
        <source>The step must not be 0</source>
        <translation>Der Schritt darf nicht 0 sein</translation>
    </message>
    <message>
        <source>Type how far the points are apart</source>
        <translation>Abstand der Punkte eingeben</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No folder is chosen for the data</source>
        <translation>Für die Daten ist kein Ordner gewählt</translation>
    </message>
    <message>
        <source>Choose a base folder</source>
        <translation>Wählen Sie einen Basisordner</translation>
    </message>
    <message>
        <source>The scan has no name</source>
        <translation>Der Scan hat keinen Namen</translation>
    </message>
    <message>
        <source>Type a name for its file</source>
        <translation>Einen Namen für die Datei eingeben</translation>
    </message>
    <message>
        <source>A scan has at most 16 axes</source>
        <translation>Ein Scan hat höchstens 16 Achsen</translation>
    </message>
    <message>
        <source>Remove some</source>
        <translation>Einige entfernen</translation>
    </message>
    <message>
        <source>An axis has no points</source>
        <translation>Eine Achse hat keine Punkte</translation>
    </message>
    <message>
        <source>Type its values</source>
        <translation>Ihre Werte eingeben</translation>
    </message>
    <message>
        <source>The name of the point files speaks of axis %1, and there is none</source>
        <translation>Der Name der Punktdateien nennt Achse %1, die es nicht gibt</translation>
    </message>
    <message>
        <source>Count the axes from 1, the outermost first</source>
        <translation>Die Achsen ab 1 zählen, die äußerste zuerst</translation>
    </message>
</context>
<context>
    <name>ScanAxisCard</name>
    <message>
        <source>Axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>Repeats only</source>
        <translation>Nur Wiederholungen</translation>
    </message>
    <message>
        <source>Move axis %1 outwards</source>
        <translation>Achse %1 nach außen verschieben</translation>
    </message>
    <message>
        <source>Move axis %1 inwards</source>
        <translation>Achse %1 nach innen verschieben</translation>
    </message>
    <message>
        <source>Remove axis %1</source>
        <translation>Achse %1 entfernen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Points of axis %1</source>
        <translation>Punkte von Achse %1</translation>
    </message>
    <message>
        <source>From, to, step</source>
        <translation>Von, bis, Schritt</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>Eigene Punkte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Points, %1</source>
        <translation>Punkte, %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Numbers with commas between them</source>
        <translation>Zahlen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Wait before each</source>
        <translation>Wartezeit davor</translation>
    </message>
    <message>
        <source>Settling time</source>
        <translation>Einschwingzeit</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>point %1 of %2</source>
        <translation>Punkt %1 von %2</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, noch %1&#xa0;s</translation>
    </message>
    <message>
        <source>Scan %1, %2 of %3 points, in %4</source>
        <translation>Scan %1, %2 von %3 Punkten, in %4</translation>
    </message>
    <message>
        <source>Scan %1, nothing was measured</source>
        <translation>Scan %1, nichts gemessen</translation>
    </message>
    <message>
        <source>%1  %2 to %3 %4  %5</source>
        <translation>%1  %2 bis %3 %4  %5</translation>
    </message>
    <message>
        <source>A loop: DEVICE:VALUE=FROM:TO:STEP, or =A,B,C, and @SECONDS behind it to let it settle. The first is the outermost. repeat=N only repeats.</source>
        <translation>Eine Schleife: DEVICE:VALUE=FROM:TO:STEP oder =A,B,C, dahinter @SECONDS für die Einschwingzeit. Die erste ist die äußerste. repeat=N wiederholt nur.</translation>
    </message>
    <message>
        <source>Lists what can be an axis, with its range.</source>
        <translation>Listet auf, was eine Achse sein kann, mit Bereich.</translation>
    </message>
    <message>
        <source>What measures at each point: %1.</source>
        <translation>Was an jedem Punkt misst: %1.</translation>
    </message>
    <message>
        <source>Shots summed per point, of a digitizer.</source>
        <translation>Je Punkt summierte Schüsse, bei einem Digitalisierer.</translation>
    </message>
    <message>
        <source>Measurements at each point.</source>
        <translation>Messungen an jedem Punkt.</translation>
    </message>
    <message>
        <source>Of the file; it gets a number of its own.</source>
        <translation>Name der Datei; sie bekommt eine eigene Nummer.</translation>
    </message>
    <message>
        <source>A folder that is there.</source>
        <translation>Ein vorhandener Ordner.</translation>
    </message>
    <message>
        <source>Writes a file for every point as well, named so: {1} is the value of the first axis, [1] its counter.</source>
        <translation>Schreibt zusätzlich für jeden Punkt eine Datei mit diesem Namen: {1} ist der Wert der ersten Achse, [1] ihr Zähler.</translation>
    </message>
    <message>
        <source>Data folder, for the log of this start.</source>
        <translation>Datenordner für das Protokoll dieses Starts.</translation>
    </message>
    <message>
        <source>Plays the decay of this experiment.</source>
        <translation>Spielt den FID dieses Experiments ab.</translation>
    </message>
    <message>
        <source>Makes the simulated shots repeatable.</source>
        <translation>Macht die simulierten Schüsse wiederholbar.</translation>
    </message>
    <message>
        <source>Shots per second, or &quot;max&quot;.</source>
        <translation>Schüsse je Sekunde oder „max“.</translation>
    </message>
    <message>
        <source>Samples per record.</source>
        <translation>Abtastwerte je Aufzeichnung.</translation>
    </message>
    <message>
        <source>Measures at every point of nested loops over what the devices can be set to, and stores all of it in one .npz file. Ctrl-C ends it and keeps what came.</source>
        <translation>Misst an jedem Punkt verschachtelter Schleifen über das, was sich an den Geräten einstellen lässt, und speichert alles in einer .npz-Datei. Ctrl-C beendet den Scan und behält, was gemessen wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ ist unbekannt.</translation>
    </message>
    <message>
        <source>There is no detector &quot;%1&quot;.</source>
        <translation>Es gibt keinen Detektor „%1“.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Create it, or connect its drive</source>
        <translation>Legen Sie ihn an, oder schließen Sie sein Laufwerk an</translation>
    </message>
</context>
<context>
    <name>ScanProgressCard</name>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Scan, %1 points</source>
        <translation>Scan, %1 Punkte</translation>
    </message>
</context>
<context>
    <name>ScanSheet</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>It goes on when this sheet is closed</source>
        <translation>Er läuft weiter, wenn dieses Blatt geschlossen wird</translation>
    </message>
    <message>
        <source>Measures at every point of nested loops, into one file</source>
        <translation>Misst an jedem Punkt verschachtelter Schleifen in eine Datei</translation>
    </message>
    <message>
        <source>%1: %2 points, in %3</source>
        <translation>%1: %2 Punkte, in %3</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Add what is to be varied. The first axis is the outermost loop.</source>
        <translation>Hinzufügen, was variiert werden soll. Die erste Achse ist die äußerste Schleife.</translation>
    </message>
    <message>
        <source>Add axis</source>
        <translation>Achse hinzufügen</translation>
    </message>
    <message>
        <source>Add repeat</source>
        <translation>Wiederholung hinzufügen</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Shots at each point</source>
        <translation>Schüsse je Punkt</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>A file for every point, too</source>
        <translation>Zusätzlich eine Datei je Punkt</translation>
    </message>
    <message>
        <source>None; or a name with {1}, [1] …</source>
        <translation>Keine; oder ein Name mit {1}, [1] …</translation>
    </message>
    <message>
        <source>A run has the devices. Wait for its end, or stop it</source>
        <translation>Ein Lauf hat die Geräte. Sein Ende abwarten oder ihn stoppen</translation>
    </message>
    <message>
        <source>Start scan</source>
        <translation>Scan starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and keep data</source>
        <translation>Stoppen und Daten behalten</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>Zeilenvorschub</translation>
    </message>
    <message>
        <source>Carriage return</source>
        <translation>Wagenrücklauf</translation>
    </message>
    <message>
        <source>Carriage return, line feed</source>
        <translation>Wagenrücklauf, Zeilenvorschub</translation>
    </message>
    <message>
        <source>Line feed, carriage return</source>
        <translation>Zeilenvorschub, Wagenrücklauf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Choose one that was found, or type its path</source>
        <translation>Einen gefundenen wählen oder den Pfad eingeben</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1 baud</source>
        <translation>%1 Baud</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>Datenbits</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Ungerade</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Stoppbits</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Flusskontrolle</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Its name or its address in the network, for example 192.168.0.5</source>
        <translation>Sein Name oder seine Adresse im Netzwerk, zum Beispiel 192.168.0.5</translation>
    </message>
    <message>
        <source>The number at which the instrument or its serial server listens</source>
        <translation>Die Nummer, unter der das Gerät oder sein serieller Server lauscht</translation>
    </message>
    <message>
        <source>The instrument listens at %1</source>
        <translation>Das Gerät lauscht auf %1</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Add the GPIB controller first</source>
        <translation>Zuerst den GPIB-Controller hinzufügen</translation>
    </message>
    <message>
        <source>GPIB address</source>
        <translation>GPIB-Adresse</translation>
    </message>
    <message>
        <source>0 to 30, as set on the instrument</source>
        <translation>0 bis 30, wie am Gerät eingestellt</translation>
    </message>
    <message>
        <source>Longest wait for an answer</source>
        <translation>Längste Wartezeit auf eine Antwort</translation>
    </message>
    <message>
        <source>Answers end with</source>
        <translation>Antworten enden mit</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriell</translation>
    </message>
    <message>
        <source>GPIB</source>
        <translation>GPIB</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Digitizer</source>
        <translation>Digitizer</translation>
    </message>
    <message>
        <source>Waveform generator</source>
        <translation>Wellenformgenerator</translation>
    </message>
    <message>
        <source>Oscillator</source>
        <translation>Oszillator</translation>
    </message>
    <message>
        <source>Pulse generator</source>
        <translation>Impulsgenerator</translation>
    </message>
    <message>
        <source>Gas flow controller</source>
        <translation>Gasflussregler</translation>
    </message>
    <message>
        <source>Pressure controller</source>
        <translation>Druckregler</translation>
    </message>
    <message>
        <source>Temperature monitor</source>
        <translation>Temperaturmonitor</translation>
    </message>
    <message>
        <source>Input and output board</source>
        <translation>Ein- und Ausgabekarte</translation>
    </message>
    <message>
        <source>GPIB controller</source>
        <translation>GPIB-Controller</translation>
    </message>
    <message>
        <source>Laser digitizer</source>
        <translation>Laser-Digitalisierer</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>Records the decay of the molecules</source>
        <translation>Nimmt den Zerfall der Moleküle auf</translation>
    </message>
    <message>
        <source>Makes the chirps</source>
        <translation>Erzeugt die Chirps</translation>
    </message>
    <message>
        <source>Local oscillators and reference frequencies</source>
        <translation>Lokaloszillatoren und Referenzfrequenzen</translation>
    </message>
    <message>
        <source>Times the gas, the chirps and the protection</source>
        <translation>Taktet das Gas, die Chirps und den Schutz</translation>
    </message>
    <message>
        <source>Gas flows and the pressure behind the nozzle</source>
        <translation>Gasflüsse und der Druck vor der Düse</translation>
    </message>
    <message>
        <source>Pressure of the chamber, gate valve</source>
        <translation>Druck der Kammer, Absperrventil</translation>
    </message>
    <message>
        <source>Temperatures, read only</source>
        <translation>Temperaturen, nur lesbar</translation>
    </message>
    <message>
        <source>Slow inputs and switched outputs</source>
        <translation>Langsame Eingänge und geschaltete Ausgänge</translation>
    </message>
    <message>
        <source>The way to instruments on a GPIB bus, for example a Prologix</source>
        <translation>Der Weg zu Geräten an einem GPIB-Bus, zum Beispiel ein Prologix</translation>
    </message>
    <message>
        <source>Records laser-induced fluorescence</source>
        <translation>Nimmt laserinduzierte Fluoreszenz auf</translation>
    </message>
    <message>
        <source>Excites the molecules at a set wavelength</source>
        <translation>Regt die Moleküle bei einer eingestellten Wellenlänge an</translation>
    </message>
</context>
<context>
    <name>SettingInfo</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>SettingsAbout</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Bench console for chirped-pulse spectrometers</source>
        <translation>Bedienkonsole für Chirped-Pulse-Spektrometer</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty; you may pass it on and change it under the same terms.</source>
        <translation>Freie Software unter der GNU General Public License, Version&#xa0;3 oder später. Sie kommt ohne jede Gewährleistung und darf unter denselben Bedingungen weitergegeben und verändert werden.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>The Qt Company and contributors, LGPL-3.0 or GPL-3.0</source>
        <translation>The Qt Company und Mitwirkende, LGPL-3.0 oder GPL-3.0</translation>
    </message>
    <message>
        <source>The Qt Company and contributors, GPL-3.0, where installed</source>
        <translation>The Qt Company und Mitwirkende, GPL-3.0, sofern installiert</translation>
    </message>
    <message>
        <source>Font by Google, Apache License 2.0</source>
        <translation>Schrift von Google, Apache License&#xa0;2.0</translation>
    </message>
    <message>
        <source>Icon font by Google, Apache License 2.0</source>
        <translation>Symbolschrift von Google, Apache License&#xa0;2.0</translation>
    </message>
    <message>
        <source>Matteo Frigo, Steven G. Johnson and MIT, GPL-2.0 or later</source>
        <translation>Matteo Frigo, Steven&#xa0;G. Johnson und MIT, GPL-2.0 oder später</translation>
    </message>
    <message>
        <source>Benoît Jacob, Gaël Guennebaud and contributors, MPL-2.0</source>
        <translation>Benoît Jacob, Gaël Guennebaud und Mitwirkende, MPL-2.0</translation>
    </message>
    <message>
        <source>Daniel Vrátil and contributors, MIT License</source>
        <translation>Daniel Vrátil und Mitwirkende, MIT-Lizenz</translation>
    </message>
</context>
<context>
    <name>SettingsDisplay</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>The page reflows and nothing is cut</source>
        <translation>Die Seite passt sich an, nichts wird abgeschnitten</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced leaves only the ring on Stop</source>
        <translation>„Reduziert“ lässt nur den Ring um „Stopp“</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Hold Stop to stop at once</source>
        <translation>„Stopp“ halten stoppt sofort</translation>
    </message>
    <message>
        <source>Without it, Stop always takes two taps</source>
        <translation>Sonst braucht ein Stopp immer zweimal Tippen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>F11 switches at any time</source>
        <translation>F11 schaltet jederzeit um</translation>
    </message>
</context>
<context>
    <name>SettingsFrames</name>
    <message>
        <source>Frame storage</source>
        <translation>Frame-Speicher</translation>
    </message>
    <message>
        <source>Keeps every record of a run in one .npz file, beside the sum</source>
        <translation>Behält jede einzelne Aufnahme eines Laufs in einer .npz-Datei, neben der Summe</translation>
    </message>
    <message>
        <source>Locked while frames are stored</source>
        <translation>Gesperrt, während Frames gespeichert werden</translation>
    </message>
    <message>
        <source>Store frames</source>
        <translation>Frames speichern</translation>
    </message>
    <message>
        <source>Base folder</source>
        <translation>Basisordner</translation>
    </message>
    <message>
        <source>A folder that is there</source>
        <translation>Ein vorhandener Ordner</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Made below it when needed</source>
        <translation>Wird bei Bedarf darunter angelegt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the files</source>
        <translation>Der Dateien</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Nummer</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Nummeriert</translation>
    </message>
    <message>
        <source>Next file %1</source>
        <translation>Nächste Datei %1</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>Der Ordner wird angesehen</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n data set(s) were interrupted</source>
        <translation>
            <numerusform>%n Datensatz wurde unterbrochen</numerusform>
            <numerusform>%n Datensätze wurden unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Schließt ab</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Scan: %1</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>SettingsStorage</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Next run number</source>
        <translation>Nächste Laufnummer</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Speicherplatz</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Change data folder</source>
        <translation>Datenordner ändern</translation>
    </message>
    <message>
        <source>The settings file is damaged and was read in part</source>
        <translation>Die Datei der Optionen ist beschädigt und wurde nur teilweise gelesen</translation>
    </message>
    <message>
        <source>Check the settings before the next run</source>
        <translation>Vor dem nächsten Lauf die Optionen prüfen</translation>
    </message>
    <message>
        <source>The settings cannot be read or written</source>
        <translation>Die Optionen lassen sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder</source>
        <translation>Freien Speicherplatz und Zugriffsrechte des Ordners prüfen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>SheetHost</name>
    <message>
        <source>Saved as %1</source>
        <translation>Als %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>Experiment %1  %2</source>
        <translation>Experiment %1  %2</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Simulated: these are no measurements</source>
        <translation>Simuliert: Dies sind keine Messungen</translation>
    </message>
    <message numerus="yes">
        <source>FTMW: %1, %n file(s) of decays</source>
        <translation>
            <numerusform>FTMW: %1, %n&#xa0;FID-Datei</numerusform>
            <numerusform>FTMW: %1, %n&#xa0;FID-Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shots, %2 samples of %3 ns, %n frame(s), LO %4 MHz, %5</source>
        <translation>
            <numerusform>%1&#xa0;Schüsse, %2 Abtastwerte zu %3&#xa0;ns, %n&#xa0;Frame, LO %4&#xa0;MHz, %5</numerusform>
            <numerusform>%1&#xa0;Schüsse, %2 Abtastwerte zu %3&#xa0;ns, %n&#xa0;Frames, LO %4&#xa0;MHz, %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Spectrum: %1 to %2 MHz, %3 kHz per point, noise %4 %5</source>
        <translation>Spektrum: %1 bis %2&#xa0;MHz, %3&#xa0;kHz je Punkt, Rauschen %4&#xa0;%5</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Prints what an experiment holds: devices, shots, and the strongest lines of its spectrum with the processing that is stored with it.</source>
        <translation>Gibt aus, was ein Experiment enthält: Geräte, Schüsse und die stärksten Linien seines Spektrums mit der dazu gespeicherten Verarbeitung.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
    <message>
        <source>lif/lifparams.csv, line %1: the row does not describe a point</source>
        <translation>lif/lifparams.csv, Zeile %1: Die Zeile beschreibt keinen Punkt</translation>
    </message>
    <message>
        <source>LIF: %1 x %2 points of laser and delay, %3</source>
        <translation>LIF: %1 x %2 Punkte von Laser und Verzögerung, %3</translation>
    </message>
    <message>
        <source>  laser from %1 in steps of %2 %3, delay from %4 in steps of %5 µs</source>
        <translation>  Laser ab %1 in Schritten von %2 %3, Verzögerung ab %4 in Schritten von %5 µs</translation>
    </message>
    <message>
        <source>  %1 points measured, %2 shots, %3 per point wanted</source>
        <translation>  %1 Punkte gemessen, %2 Schüsse, %3 pro Punkt gewünscht</translation>
    </message>
</context>
<context>
    <name>Sidecar</name>
    <message>
        <source>The notes of the experiment are damaged</source>
        <translation>Die Notizen des Experiments sind beschädigt</translation>
    </message>
    <message>
        <source>The notes of the experiment are damaged: %1</source>
        <translation>Die Notizen des Experiments sind beschädigt: %1</translation>
    </message>
    <message>
        <source>The data themselves are not affected</source>
        <translation>Die Daten selbst sind nicht betroffen</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>The driver&apos;s name in lower case; --list names them all.</source>
        <translation>Der Name des Treibers in Kleinbuchstaben; --list nennt sie alle.</translation>
    </message>
    <message>
        <source>Lists the instruments that can be simulated.</source>
        <translation>Listet die Geräte auf, die simuliert werden können.</translation>
    </message>
    <message>
        <source>Opens a pseudo-terminal and prints its path.</source>
        <translation>Öffnet ein Pseudoterminal und gibt dessen Pfad aus.</translation>
    </message>
    <message>
        <source>Gives the pseudo-terminal this name too.</source>
        <translation>Gibt dem Pseudoterminal zusätzlich diesen Namen.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Listens on this computer at a port, 0 for any free one, and prints it.</source>
        <translation>Lauscht auf diesem Rechner an einem Port, bei 0 an einem beliebigen freien, und gibt ihn aus.</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>What is wrong with it: %1.</source>
        <translation>Was daran fehlerhaft ist: %1.</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Answers at the speed of the serial line.</source>
        <translation>Antwortet mit der Geschwindigkeit der seriellen Leitung.</translation>
    </message>
    <message>
        <source>Simulates an instrument at the far end of a wire, for drivers to talk to, until Ctrl-C.</source>
        <translation>Simuliert ein Gerät am anderen Ende einer Leitung, mit dem Treiber sprechen können, bis Strg-C gedrückt wird.</translation>
    </message>
    <message>
        <source>Name one instrument.</source>
        <translation>Geben Sie ein Gerät an.</translation>
    </message>
    <message>
        <source>There is no instrument &quot;%1&quot;: see --list.</source>
        <translation>Es gibt kein Gerät „%1“: siehe --list.</translation>
    </message>
    <message>
        <source>Choose --pty, --tcp, or both.</source>
        <translation>Wählen Sie --pty, --tcp oder beide.</translation>
    </message>
    <message>
        <source>--misbehave takes one of %1.</source>
        <translation>--misbehave verlangt einen der Werte %1.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 at 127.0.0.1:%2</source>
        <translation>%1 auf 127.0.0.1:%2</translation>
    </message>
</context>
<context>
    <name>SimulatedCamera</name>
    <message>
        <source>The camera takes pictures</source>
        <translation>Die Kamera nimmt Bilder auf</translation>
    </message>
    <message>
        <source>Stop it first</source>
        <translation>Halten Sie sie zuerst an</translation>
    </message>
    <message>
        <source>The camera takes pictures already</source>
        <translation>Die Kamera nimmt bereits Bilder auf</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>Die Kamera antwortet nicht</translation>
    </message>
    <message>
        <source>Check its power and its cable, then connect again</source>
        <translation>Stromversorgung und Kabel prüfen, dann neu verbinden</translation>
    </message>
</context>
<context>
    <name>SimulatedDevice</name>
    <message>
        <source>The device does not answer</source>
        <translation>Das Gerät antwortet nicht</translation>
    </message>
    <message>
        <source>Check its power and its cable, then connect again</source>
        <translation>Stromversorgung und Kabel prüfen, dann neu verbinden</translation>
    </message>
</context>
<context>
    <name>SimulatedLoadout</name>
    <message>
        <source>Sample in Ne</source>
        <translation>Probe in Ne</translation>
    </message>
    <message>
        <source>Cold head</source>
        <translation>Kaltkopf</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Strahlungsschild</translation>
    </message>
    <message>
        <source>Nozzle</source>
        <translation>Düse</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Ka band, lower sideband</source>
        <translation>Ka-Band, unteres Seitenband</translation>
    </message>
    <message>
        <source>Ka band, upper sideband</source>
        <translation>Ka-Band, oberes Seitenband</translation>
    </message>
</context>
<context>
    <name>Spcat</name>
    <message>
        <source>This is no line of an SPCAT catalogue (column %1)</source>
        <translation>Dies ist keine Zeile eines SPCAT-Katalogs (Spalte %1)</translation>
    </message>
    <message>
        <source>Choose the .cat file that SPCAT wrote</source>
        <translation>Die von SPCAT geschriebene .cat-Datei wählen</translation>
    </message>
    <message>
        <source>The catalogue has no lines</source>
        <translation>Der Katalog enthält keine Linien</translation>
    </message>
    <message>
        <source>The catalogue cannot be read: %1</source>
        <translation>Der Katalog ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The catalogue is larger than 512 MB</source>
        <translation>Der Katalog ist größer als 512&#xa0;MB</translation>
    </message>
    <message>
        <source>Limit its range of frequencies</source>
        <translation>Seinen Frequenzbereich einschränken</translation>
    </message>
</context>
<context>
    <name>Spectrum</name>
    <message>
        <source>There is not enough memory for a spectrum of %1 samples</source>
        <translation>Der Arbeitsspeicher reicht nicht für ein Spektrum mit %1 Abtastwerten</translation>
    </message>
    <message>
        <source>Reduce the zero padding.</source>
        <translation>Das Zero-Padding verringern.</translation>
    </message>
    <message>
        <source>The record holds no samples</source>
        <translation>Die Aufzeichnung enthält keine Abtastwerte</translation>
    </message>
    <message>
        <source>Wait for the first shots, or choose another segment.</source>
        <translation>Auf die ersten Schüsse warten oder ein anderes Segment wählen.</translation>
    </message>
    <message>
        <source>The record holds no shots</source>
        <translation>Die Aufzeichnung enthält keine Schüsse</translation>
    </message>
    <message>
        <source>There is no frame %1</source>
        <translation>Es gibt keinen Frame %1</translation>
    </message>
    <message>
        <source>Choose a frame from 1 to %1, or 0 for their average.</source>
        <translation>Einen Frame von 1 bis %1 wählen oder 0 für ihren Mittelwert.</translation>
    </message>
    <message>
        <source>The record&apos;s sample spacing, scale or LO frequency is not a usable number</source>
        <translation>Abtastabstand, Skalierung oder LO-Frequenz der Aufzeichnung ist keine brauchbare Zahl</translation>
    </message>
    <message>
        <source>Check the experiment&apos;s fidparams.csv, or the digitizer&apos;s settings.</source>
        <translation>Die fidparams.csv des Experiments oder die Einstellungen des Digitizers prüfen.</translation>
    </message>
    <message>
        <source>One of the spectra is empty</source>
        <translation>Eines der Spektren ist leer</translation>
    </message>
    <message>
        <source>Choose another record.</source>
        <translation>Wählen Sie eine andere Aufzeichnung.</translation>
    </message>
    <message>
        <source>One of the records holds no shots</source>
        <translation>Eine der Aufzeichnungen enthält keine Schüsse</translation>
    </message>
    <message>
        <source>Wait for the first shots, or choose another record.</source>
        <translation>Warten Sie auf die ersten Schüsse, oder wählen Sie eine andere Aufzeichnung.</translation>
    </message>
    <message>
        <source>The two records differ in length, frames, spacing, scale or LO</source>
        <translation>Die beiden Aufzeichnungen unterscheiden sich in Länge, Frames, Punktabstand, Skalierung oder LO</translation>
    </message>
    <message>
        <source>Choose backups of the same run.</source>
        <translation>Wählen Sie Sicherungen desselben Laufs.</translation>
    </message>
    <message>
        <source>No shots were added since this backup</source>
        <translation>Seit dieser Sicherung sind keine Schüsse hinzugekommen</translation>
    </message>
    <message>
        <source>Choose an earlier backup.</source>
        <translation>Wählen Sie eine frühere Sicherung.</translation>
    </message>
    <message>
        <source>The blank run differs in spacing or frames, or is shorter</source>
        <translation>Der Blindlauf hat einen anderen Punktabstand oder andere Frames, oder er ist kürzer</translation>
    </message>
    <message>
        <source>Record it with the same digitizer settings.</source>
        <translation>Nehmen Sie ihn mit denselben Digitizer-Einstellungen auf.</translation>
    </message>
    <message>
        <source>There is not enough memory for the fit of %1 lines</source>
        <translation>Der Speicher reicht nicht für die Anpassung von %1 Linien</translation>
    </message>
    <message>
        <source>The experiment holds no free-induction decays</source>
        <translation>Das Experiment enthält keine FIDs</translation>
    </message>
    <message>
        <source>Choose an experiment with an FTMW part that has saved shots</source>
        <translation>Ein Experiment mit FTMW-Teil und gespeicherten Schüssen wählen</translation>
    </message>
    <message>
        <source>The experiment has no segment %1</source>
        <translation>Das Experiment hat kein Segment %1</translation>
    </message>
    <message>
        <source>Name one that it has: %1</source>
        <translation>Eine vorhandene nennen: %1</translation>
    </message>
    <message>
        <source>A differential record needs a backup to begin from</source>
        <translation>Eine Differenzaufzeichnung braucht eine Sicherung, bei der sie beginnt</translation>
    </message>
    <message>
        <source>Name a backup</source>
        <translation>Nennen Sie eine Sicherung</translation>
    </message>
    <message>
        <source>The experiment has no backup %1</source>
        <translation>Das Experiment hat keine Sicherung %1</translation>
    </message>
    <message>
        <source>It has none</source>
        <translation>Es hat keine</translation>
    </message>
    <message>
        <source>It has backups 1 to %1</source>
        <translation>Es hat die Sicherungen 1 bis %1</translation>
    </message>
    <message>
        <source>There is not enough memory for a spectrum of %1 points</source>
        <translation>Der Speicher reicht nicht für ein Spektrum mit %1 Punkten</translation>
    </message>
    <message>
        <source>Reduce the zero padding, or the range of offsets.</source>
        <translation>Verringern Sie das Auffüllen mit Nullen oder den Bereich der Abstände.</translation>
    </message>
    <message>
        <source>The experiment has no segments</source>
        <translation>Das Experiment hat keine Segmente</translation>
    </message>
    <message>
        <source>Choose an LO scan.</source>
        <translation>Wählen Sie einen LO-Scan.</translation>
    </message>
    <message>
        <source>Segment %1 differs from the others in length or spacing</source>
        <translation>Segment %1 unterscheidet sich von den anderen in Länge oder Punktabstand</translation>
    </message>
    <message>
        <source>Its spectrum can be shown by itself.</source>
        <translation>Sein Spektrum lässt sich für sich allein anzeigen.</translation>
    </message>
    <message>
        <source>The deconvolution was given up</source>
        <translation>Die Entfaltung wurde abgebrochen</translation>
    </message>
    <message>
        <source>No segment of the scan holds shots</source>
        <translation>Kein Segment des Scans enthält Schüsse</translation>
    </message>
    <message>
        <source>Wait for the first shots, or choose another experiment.</source>
        <translation>Warten Sie auf die ersten Schüsse, oder wählen Sie ein anderes Experiment.</translation>
    </message>
    <message>
        <source>No frequency lies between the offsets</source>
        <translation>Zwischen den Abständen liegt keine Frequenz</translation>
    </message>
    <message>
        <source>Make the range of offsets larger.</source>
        <translation>Vergrößern Sie den Bereich der Abstände.</translation>
    </message>
</context>
<context>
    <name>SpectrumCard</name>
    <message>
        <source>Spectrum&apos;s library %1 is not there: %2</source>
        <translation>Die Bibliothek %1 von Spectrum fehlt: %2</translation>
    </message>
    <message>
        <source>Install the card&apos;s driver from its maker, or name the library&apos;s file in the device&apos;s settings</source>
        <translation>Den Treiber der Karte von ihrem Hersteller installieren oder die Datei der Bibliothek in den Einstellungen des Geräts angeben</translation>
    </message>
    <message>
        <source>The library %1 has no function %2</source>
        <translation>Die Bibliothek %1 hat keine Funktion %2</translation>
    </message>
    <message>
        <source>Install the newest driver from the card&apos;s maker</source>
        <translation>Den neuesten Treiber vom Hersteller der Karte installieren</translation>
    </message>
    <message>
        <source>The card %1 cannot be opened: %2</source>
        <translation>Die Karte %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>Check that the card is in its slot, that its driver runs, and that no other program uses it</source>
        <translation>Prüfen, ob die Karte in ihrem Steckplatz sitzt, ihr Treiber läuft und kein anderes Programm sie benutzt</translation>
    </message>
    <message>
        <source>The card reports an error: %1</source>
        <translation>Die Karte meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>Correct the digitizer&apos;s settings; if that does not help, restart the computer</source>
        <translation>Die Einstellungen des Digitalisierers korrigieren; hilft das nicht, den Computer neu starten</translation>
    </message>
</context>
<context>
    <name>SpectrumCommand</name>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Transforms an experiment&apos;s decay and prints frequencies and amplitudes. What is not named is as it is stored with the experiment.</source>
        <translation>Transformiert den FID eines Experiments und gibt Frequenzen und Amplituden aus. Was nicht angegeben ist, gilt so, wie es mit dem Experiment gespeichert ist.</translation>
    </message>
    <message>
        <source>First frequency to print.</source>
        <translation>Erste auszugebende Frequenz.</translation>
    </message>
    <message>
        <source>Last frequency to print.</source>
        <translation>Letzte auszugebende Frequenz.</translation>
    </message>
    <message>
        <source>Separates the columns by semicolons.</source>
        <translation>Trennt die Spalten durch Semikolons.</translation>
    </message>
    <message>
        <source>File to write instead of printing.</source>
        <translation>Datei, in die geschrieben wird, statt auszugeben.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
</context>
<context>
    <name>SpectrumOptions</name>
    <message>
        <source>--%1 takes one of %2, not &quot;%3&quot;.</source>
        <translation>--%1 nimmt eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--mean and offsets belong to --sidebands.</source>
        <translation>--mean und Abstände gehören zu --sidebands.</translation>
    </message>
    <message>
        <source>--sidebands takes upper, lower or both, not &quot;%1&quot;.</source>
        <translation>--sidebands nimmt upper, lower oder both, nicht „%1“.</translation>
    </message>
    <message>
        <source>--mean takes harmonic or geometric, not &quot;%1&quot;.</source>
        <translation>--mean nimmt harmonic oder geometric, nicht „%1“.</translation>
    </message>
    <message>
        <source>--max-offset must be greater than --min-offset.</source>
        <translation>--max-offset muss größer sein als --min-offset.</translation>
    </message>
    <message>
        <source>--differential needs --backup.</source>
        <translation>--differential braucht --backup.</translation>
    </message>
    <message>
        <source>--sidebands cannot be combined with a difference.</source>
        <translation>--sidebands lässt sich nicht mit einer Differenz kombinieren.</translation>
    </message>
    <message>
        <source>The experiment is no LO scan</source>
        <translation>Das Experiment ist kein LO-Scan</translation>
    </message>
    <message>
        <source>Leave out --sidebands</source>
        <translation>Lassen Sie --sidebands weg</translation>
    </message>
    <message>
        <source>Leaves out what comes before this time, in µs.</source>
        <translation>Lässt weg, was vor dieser Zeit liegt, in µs.</translation>
    </message>
    <message>
        <source>Leaves out what comes after this time, in µs.</source>
        <translation>Lässt weg, was nach dieser Zeit liegt, in µs.</translation>
    </message>
    <message>
        <source>1/e time of an exponential filter, in µs; 0: none.</source>
        <translation>1/e-Zeit eines exponentiellen Filters, in µs; 0: keiner.</translation>
    </message>
    <message>
        <source>Zero padding: 0: none, 1 to 4: the next power of two of 2, 4, … times the length.</source>
        <translation>Auffüllen mit Nullen: 0: keines, 1 bis 4: die nächste Zweierpotenz zum 2-, 4-, …-Fachen der Länge.</translation>
    </message>
    <message>
        <source>Window: %1.</source>
        <translation>Fensterfunktion: %1.</translation>
    </message>
    <message>
        <source>Subtracts the mean first.</source>
        <translation>Zieht zuerst den Mittelwert ab.</translation>
    </message>
    <message>
        <source>Does not subtract the mean.</source>
        <translation>Zieht den Mittelwert nicht ab.</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Einheit: %1.</translation>
    </message>
    <message>
        <source>What amplitudes are divided by: %1.</source>
        <translation>Wodurch die Amplituden geteilt werden: %1.</translation>
    </message>
    <message>
        <source>Band around the LO that does not count for the highest and lowest value.</source>
        <translation>Band um den LO, das beim höchsten und niedrigsten Wert nicht zählt.</translation>
    </message>
    <message>
        <source>Segment of a scan, from 0.</source>
        <translation>Segment eines Scans, ab 0.</translation>
    </message>
    <message>
        <source>Frame, from 1; 0: the average of all.</source>
        <translation>Frame, ab 1; 0: der Mittelwert aller.</translation>
    </message>
    <message>
        <source>Backup, from 1; 0: all shots.</source>
        <translation>Sicherung, ab 1; 0: alle Schüsse.</translation>
    </message>
    <message>
        <source>Only the shots that came after the backup.</source>
        <translation>Nur die Schüsse, die nach der Sicherung kamen.</translation>
    </message>
    <message>
        <source>Blank run to subtract, shot by shot.</source>
        <translation>Blindlauf, der abgezogen wird, Schuss für Schuss.</translation>
    </message>
    <message>
        <source>Experiment whose spectrum is subtracted.</source>
        <translation>Experiment, dessen Spektrum abgezogen wird.</translation>
    </message>
    <message>
        <source>Segment to subtract; alone: of the same experiment.</source>
        <translation>Segment, das abgezogen wird; allein: aus demselben Experiment.</translation>
    </message>
    <message>
        <source>Frame to subtract; alone: of the same experiment.</source>
        <translation>Frame, der abgezogen wird; allein: aus demselben Experiment.</translation>
    </message>
    <message>
        <source>Backup to subtract; alone: of the same experiment.</source>
        <translation>Sicherung, die abgezogen wird; allein: aus demselben Experiment.</translation>
    </message>
    <message>
        <source>Combines all segments of an LO scan: upper, lower or both sidebands.</source>
        <translation>Kombiniert alle Segmente eines LO-Scans: oberes (upper), unteres (lower) oder beide Seitenbänder (both).</translation>
    </message>
    <message>
        <source>How segments are combined: harmonic or geometric.</source>
        <translation>Wie Segmente kombiniert werden: harmonisch (harmonic) oder geometrisch (geometric).</translation>
    </message>
    <message>
        <source>Least distance from a segment&apos;s LO. Default: the chirp&apos;s.</source>
        <translation>Kleinster Abstand vom LO eines Segments. Vorgabe: der des Chirps.</translation>
    </message>
    <message>
        <source>Greatest distance from a segment&apos;s LO. Default: the chirp&apos;s.</source>
        <translation>Größter Abstand vom LO eines Segments. Vorgabe: der des Chirps.</translation>
    </message>
</context>
<context>
    <name>SpectrumPage</name>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Live spectrum</source>
        <translation>Live-Spektrum</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>Zuletzt gespeichert</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Transforming…</source>
        <translation>Wird transformiert…</translation>
    </message>
    <message>
        <source>Waiting for the spectrum</source>
        <translation>Wartet auf das Spektrum</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>The spectrum of the next run appears here while it is acquired. A recorded run opens from History.</source>
        <translation>Hier erscheint das Spektrum des nächsten Laufs schon während der Messung. Aufgezeichnete Läufe lassen sich im Verlauf öffnen.</translation>
    </message>
    <message>
        <source>Open from History</source>
        <translation>Aus dem Verlauf öffnen</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Neues Experiment</translation>
    </message>
    <message>
        <source>The run could not be opened</source>
        <translation>Der Lauf konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SpectrumTools</name>
    <message>
        <source>Finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Box zoom</source>
        <translation>Rahmenzoom</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Show live run</source>
        <translation>Live-Lauf zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
</context>
<context>
    <name>Spurs</name>
    <message>
        <source>%1/%2 of the sampling rate</source>
        <translation>%1/%2 der Abtastrate</translation>
    </message>
</context>
<context>
    <name>StatusTile</name>
    <message>
        <source>set %1</source>
        <translation>Soll %1</translation>
    </message>
</context>
<context>
    <name>StepChirp</name>
    <message>
        <source>One chirp</source>
        <translation>Ein Chirp</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Frequencies shown</source>
        <translation>Angezeigte Frequenzen</translation>
    </message>
    <message>
        <source>At the AWG</source>
        <translation>Am AWG</translation>
    </message>
    <message>
        <source>At the molecules</source>
        <translation>An den Molekülen</translation>
    </message>
    <message>
        <source>Segment %1, silence, %2 nanoseconds</source>
        <translation>Segment %1, Pause, %2 Nanosekunden</translation>
    </message>
    <message>
        <source>Segment %1, %2 to %3 megahertz, %4 nanoseconds</source>
        <translation>Segment %1, %2 bis %3 Megahertz, %4 Nanosekunden</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 to %2 MHz</source>
        <translation>%1 bis %2 MHz</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>Noch keine Segmente</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>Segment hinzufügen</translation>
    </message>
    <message>
        <source>Add silence</source>
        <translation>Pause hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate segment</source>
        <translation>Segment duplizieren</translation>
    </message>
    <message>
        <source>Move segment up</source>
        <translation>Segment nach oben verschieben</translation>
    </message>
    <message>
        <source>Move segment down</source>
        <translation>Segment nach unten verschieben</translation>
    </message>
    <message>
        <source>Remove segment</source>
        <translation>Segment entfernen</translation>
    </message>
    <message>
        <source>Segment removed</source>
        <translation>Segment entfernt</translation>
    </message>
</context>
<context>
    <name>StepDevices</name>
    <message>
        <source>set when the run starts</source>
        <translation>wird beim Start des Laufs eingestellt</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Set for this run</source>
        <translation>Für diesen Lauf einstellen</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>delay %1, width %2</source>
        <translation>Verzögerung %1, Breite %2</translation>
    </message>
    <message>
        <source>This device has nothing to set for a run</source>
        <translation>Dieses Gerät hat nichts, was für einen Lauf einzustellen ist</translation>
    </message>
    <message>
        <source>Devices for this run</source>
        <translation>Geräte für diesen Lauf</translation>
    </message>
    <message>
        <source>Set here</source>
        <translation>Hier einstellen</translation>
    </message>
    <message>
        <source>As now</source>
        <translation>Wie jetzt</translation>
    </message>
</context>
<context>
    <name>StepDigitizer</name>
    <message>
        <source>One shot</source>
        <translation>Ein Schuss</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
</context>
<context>
    <name>StepLimits</name>
    <message>
        <source>Readings and limits</source>
        <translation>Messwerte und Grenzen</translation>
    </message>
    <message>
        <source>checked with every reading that is logged</source>
        <translation>mit jedem aufgezeichneten Messwert geprüft</translation>
    </message>
    <message>
        <source>now %1, limits %2 to %3</source>
        <translation>jetzt %1, Grenzen %2 bis %3</translation>
    </message>
    <message>
        <source>Nothing ends this run early</source>
        <translation>Nichts beendet diesen Lauf vorzeitig</translation>
    </message>
    <message>
        <source>A limit ends the run when a reading leaves its range. The data are kept.</source>
        <translation>Eine Grenze beendet den Lauf, wenn ein Messwert seinen Bereich verlässt. Die Daten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Add a limit for</source>
        <translation>Grenze hinzufügen für</translation>
    </message>
    <message>
        <source>No device gives a reading yet</source>
        <translation>Noch kein Gerät liefert einen Messwert</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Limit removed</source>
        <translation>Grenze entfernt</translation>
    </message>
</context>
<context>
    <name>StepPresetReview</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>For example Ka band, 15 µs</source>
        <translation>Zum Beispiel Ka-Band, 15 µs</translation>
    </message>
</context>
<context>
    <name>StepReview</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is this run for</source>
        <translation>Wozu dient dieser Lauf</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Substance, carrier gas, pressure</source>
        <translation>Substanz, Trägergas, Druck</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Loadout</source>
        <translation>Bestückung</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>Kopiert von</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n change(s) since the last run</source>
        <translation>
            <numerusform>%1, %n Änderung seit dem letzten Lauf</numerusform>
            <numerusform>%1, %n Änderungen seit dem letzten Lauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as simulated</source>
        <translation>Als simuliert gekennzeichnet</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
</context>
<context>
    <name>StepRfChain</name>
    <message>
        <source>Frequency plan</source>
        <translation>Frequenzplan</translation>
    </message>
    <message>
        <source>drawn from your settings</source>
        <translation>nach Ihren Einstellungen gezeichnet</translation>
    </message>
    <message>
        <source>Up-conversion</source>
        <translation>Aufwärtsmischung</translation>
    </message>
    <message>
        <source>Down-conversion</source>
        <translation>Abwärtsmischung</translation>
    </message>
    <message>
        <source>Needs a shared synthesizer output</source>
        <translation>Benötigt einen gemeinsamen Synthesizer-Ausgang</translation>
    </message>
    <message>
        <source>Clock outputs</source>
        <translation>Taktausgänge</translation>
    </message>
    <message>
        <source>Copy from a preset</source>
        <translation>Aus einer Vorgabe kopieren</translation>
    </message>
</context>
<context>
    <name>StepType</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Start from, now %1</source>
        <translation>Ausgehen von, jetzt %1</translation>
    </message>
    <message>
        <source>When should it end?</source>
        <translation>Wann soll er enden?</translation>
    </message>
    <message>
        <source>Keeps a shot only if its chirp is strong</source>
        <translation>Behält einen Schuss nur, wenn sein Chirp stark ist</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Stop run %1?</source>
        <translation>Lauf&#xa0;%1 stoppen?</translation>
    </message>
    <message>
        <source>%1 shots are kept whichever you choose.</source>
        <translation>%1&#xa0;Schüsse bleiben in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>Stop now and keep data</source>
        <translation>Jetzt stoppen, Daten behalten</translation>
    </message>
    <message>
        <source>Ends within a second. Run %1 is marked as stopped by you.</source>
        <translation>Endet innerhalb einer Sekunde. Lauf&#xa0;%1 wird als von Hand gestoppt gekennzeichnet.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Or hold the Stop button for 0.8 s to stop now.</source>
        <translation>Oder die Taste „Stopp“ 0.8&#xa0;s halten, um sofort zu stoppen.</translation>
    </message>
</context>
<context>
    <name>Streams</name>
    <message>
        <source>The log cannot be loaded: %1</source>
        <translation>Das Protokoll lässt sich nicht laden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are missing here: the drive took none</source>
        <translation>
            <numerusform>Hier fehlt %n Zeile: Das Laufwerk nahm keine an</numerusform>
            <numerusform>Hier fehlen %n Zeilen: Das Laufwerk nahm keine an</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is closed</source>
        <translation>Die Datei ist geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are missing: too many waited to be written</source>
        <translation>
            <numerusform>%n Zeile fehlt: Zu viele warteten aufs Schreiben</numerusform>
            <numerusform>%n Zeilen fehlen: Zu viele warteten aufs Schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TekScope</name>
    <message>
        <source>No block for a long time: the stream is begun anew</source>
        <translation>Lange Zeit kein Block: Der Datenstrom wird neu begonnen</translation>
    </message>
    <message>
        <source>The digitizer is recording</source>
        <translation>Der Digitizer zeichnet auf</translation>
    </message>
    <message>
        <source>End the run first</source>
        <translation>Zuerst den Lauf beenden</translation>
    </message>
    <message>
        <source>Change the digitizer&apos;s settings</source>
        <translation>Ändern Sie die Einstellungen des Digitizers</translation>
    </message>
    <message>
        <source>The digitizer is recording already</source>
        <translation>Der Digitizer zeichnet schon auf</translation>
    </message>
    <message>
        <source>The digitizer is not set up</source>
        <translation>Der Digitizer ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Prepare it with the settings of the run</source>
        <translation>Mit den Einstellungen des Laufs vorbereiten</translation>
    </message>
    <message>
        <source>The run expects other records than the digitizer gives</source>
        <translation>Der Lauf erwartet andere Aufzeichnungen, als der Digitizer liefert</translation>
    </message>
    <message>
        <source>Prepare the digitizer again</source>
        <translation>Den Digitizer neu vorbereiten</translation>
    </message>
    <message>
        <source>The stream lost its order at &quot;%1&quot; and is begun anew</source>
        <translation>Der Datenstrom hat bei „%1“ seine Ordnung verloren und wird neu begonnen</translation>
    </message>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
    <message>
        <source>Silence after a stream</source>
        <translation>Ruhe nach einem Datenstrom</translation>
    </message>
    <message>
        <source>Longest time without a record</source>
        <translation>Längste Zeit ohne Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>TemperatureControllerConfig</name>
    <message>
        <source>The temperature monitor has no channel %1.</source>
        <translation>Der Temperaturmonitor hat keinen Kanal %1.</translation>
    </message>
</context>
<context>
    <name>TemperatureSettings</name>
    <message>
        <source>Reading interval</source>
        <translation>Ausleseintervall</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Temperature channels</source>
        <translation>Temperaturkanäle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>TextOutput</name>
    <message>
        <source>Replaces the file of -o.</source>
        <translation>Ersetzt die Datei von -o.</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>Name another one, or add --force</source>
        <translation>Eine andere nennen oder --force angeben</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>TrafficList</name>
    <message>
        <source>What was said</source>
        <translation>Gesendet und empfangen</translation>
    </message>
    <message>
        <source>Nothing was said</source>
        <translation>Nichts gesendet oder empfangen</translation>
    </message>
</context>
<context>
    <name>TransportFactory</name>
    <message>
        <source>Correct it in the connection&apos;s settings</source>
        <translation>Korrigieren Sie dies in den Einstellungen der Verbindung</translation>
    </message>
    <message>
        <source>A serial line cannot run at %1 baud</source>
        <translation>Eine serielle Leitung kann nicht mit %1 Baud betrieben werden</translation>
    </message>
    <message>
        <source>A serial line cannot have %1 data and %2 stop bits</source>
        <translation>Eine serielle Leitung kann nicht %1 Daten- und %2 Stoppbits haben</translation>
    </message>
    <message>
        <source>The parity &quot;%1&quot; or the flow control &quot;%2&quot; is not known</source>
        <translation>Die Parität „%1“ oder die Flusssteuerung „%2“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>There is no network port %1</source>
        <translation>Es gibt keinen Netzwerkport %1</translation>
    </message>
    <message>
        <source>There is no GPIB address %1</source>
        <translation>Es gibt keine GPIB-Adresse %1</translation>
    </message>
    <message>
        <source>The GPIB controller &quot;%1&quot; is not there</source>
        <translation>Der GPIB-Controller „%1“ ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Add it to the loadout, or choose another one</source>
        <translation>Fügen Sie ihn der Ausstattung hinzu, oder wählen Sie einen anderen</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>%1, course</source>
        <translation>%1, Verlauf</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>TrendGraphSheet</name>
    <message>
        <source>Graph %1: %2</source>
        <translation>Diagramm&#xa0;%1: %2</translation>
    </message>
    <message>
        <source>Up to five readings, in this order of colours</source>
        <translation>Bis zu fünf Messwerte, in dieser Folge der Farben</translation>
    </message>
    <message>
        <source>Move graph up</source>
        <translation>Diagramm nach oben</translation>
    </message>
    <message>
        <source>Move graph down</source>
        <translation>Diagramm nach unten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove graph</source>
        <translation>Diagramm entfernen</translation>
    </message>
    <message>
        <source>Export XY data</source>
        <translation>XY-Daten ausgeben</translation>
    </message>
</context>
<context>
    <name>TrendOptionsSheet</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Readings of all devices, whether a run is on or not</source>
        <translation>Messwerte aller Geräte, mit und ohne Lauf</translation>
    </message>
    <message>
        <source>Record readings</source>
        <translation>Messwerte aufzeichnen</translation>
    </message>
    <message>
        <source>One file for each reading and month, in the folder rollingdata</source>
        <translation>Je Messwert und Monat eine Datei, im Ordner rollingdata</translation>
    </message>
    <message>
        <source>Nothing is written; graphs end here</source>
        <translation>Es wird nichts geschrieben; die Diagramme enden hier</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Devices with an interval of their own keep it</source>
        <translation>Geräte mit eigenem Abstand behalten ihn</translation>
    </message>
    <message>
        <source>Add graph</source>
        <translation>Diagramm hinzufügen</translation>
    </message>
</context>
<context>
    <name>TrendTile</name>
    <message>
        <source>Choose readings</source>
        <translation>Messwerte wählen</translation>
    </message>
    <message>
        <source>Readings and menu of %1</source>
        <translation>Messwerte und Menü von %1</translation>
    </message>
</context>
<context>
    <name>TrendTimes</name>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
</context>
<context>
    <name>TrendTools</name>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1&#xa0;h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6&#xa0;h</translation>
    </message>
    <message>
        <source>12 h</source>
        <translation>12&#xa0;h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24&#xa0;h</translation>
    </message>
    <message>
        <source>48 h</source>
        <translation>48&#xa0;h</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Cursor %1</source>
        <translation>Cursor %1</translation>
    </message>
    <message>
        <source>Hide the cursor at %1</source>
        <translation>Cursor bei %1 ausblenden</translation>
    </message>
</context>
<context>
    <name>TrendValue</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Loading the last two days…</source>
        <translation>Die letzten zwei Tage werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%n graph(s), shared time axis</source>
        <translation>
            <numerusform>%n Diagramm</numerusform>
            <numerusform>%n Diagramme, gemeinsame Zeitachse</numerusform>
        </translation>
    </message>
    <message>
        <source>Add graph</source>
        <translation>Diagramm hinzufügen</translation>
    </message>
    <message>
        <source>Recording and graphs</source>
        <translation>Aufzeichnung und Diagramme</translation>
    </message>
    <message>
        <source>The readings cannot be loaded</source>
        <translation>Die Messwerte lassen sich nicht laden</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Noch ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Flows, pressures and temperatures appear here as soon as a device measures them, whether a run is on or not.</source>
        <translation>Flüsse, Drücke und Temperaturen erscheinen hier, sobald ein Gerät sie misst, mit oder ohne Lauf.</translation>
    </message>
    <message>
        <source>Recording is off. Readings of the devices are only shown while they come in.</source>
        <translation>Die Aufzeichnung ist aus. Messwerte werden nur gezeigt, während sie eintreffen.</translation>
    </message>
    <message>
        <source>Record readings</source>
        <translation>Messwerte aufzeichnen</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range of allowed values, from %1 to %2.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The row is no limit of a reading</source>
        <translation>Die Zeile ist keine Grenze eines Messwerts</translation>
    </message>
    <message>
        <source>validation.csv has no limits for %1, header.csv has %2</source>
        <translation>validation.csv hat keine Grenzen für %1, header.csv hat %2</translation>
    </message>
    <message>
        <source>The limits of %1 are %2 in validation.csv, and %3 in header.csv</source>
        <translation>Die Grenzen von %1 sind %2 in validation.csv und %3 in header.csv</translation>
    </message>
    <message>
        <source>header.csv has no limits for %1, validation.csv has %2</source>
        <translation>header.csv hat keine Grenzen für %1, validation.csv hat %2</translation>
    </message>
</context>
<context>
    <name>Valon</name>
    <message>
        <source>Choose another value</source>
        <translation>Wählen Sie einen anderen Wert</translation>
    </message>
    <message>
        <source>The oscillator does not lock at %1 MHz</source>
        <translation>Der Oszillator rastet bei %1 MHz nicht ein</translation>
    </message>
    <message>
        <source>Check its reference and the frequency</source>
        <translation>Prüfen Sie seine Referenz und die Frequenz</translation>
    </message>
    <message>
        <source>Lowest frequency</source>
        <translation>Niedrigste Frequenz</translation>
    </message>
    <message>
        <source>Highest frequency</source>
        <translation>Höchste Frequenz</translation>
    </message>
    <message>
        <source>Time to lock</source>
        <translation>Zeit bis zum Einrasten</translation>
    </message>
</context>
<context>
    <name>Valon5009</name>
    <message>
        <source>Locked to an external reference</source>
        <translation>Auf eine externe Referenz eingerastet</translation>
    </message>
</context>
<context>
    <name>Valon5015</name>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>The notes of the experiment are missing</source>
        <translation>Die Notizen des Experiments fehlen</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The run was interrupted and recovered to its last save</source>
        <translation>Der Lauf wurde unterbrochen und auf seinen letzten Speicherstand gebracht</translation>
    </message>
    <message>
        <source>The experiment is being recorded</source>
        <translation>Das Experiment wird gerade aufgezeichnet</translation>
    </message>
    <message>
        <source>The run was interrupted</source>
        <translation>Der Lauf wurde unterbrochen</translation>
    </message>
    <message>
        <source>The notes do not say how the run ended</source>
        <translation>Die Notizen sagen nicht, wie der Lauf endete</translation>
    </message>
    <message>
        <source>The checksums of the files are missing</source>
        <translation>Die Prüfsummen der Dateien fehlen</translation>
    </message>
    <message>
        <source>The experiment was not closed</source>
        <translation>Das Experiment wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>The list of checksums is damaged</source>
        <translation>Die Liste der Prüfsummen ist beschädigt</translation>
    </message>
    <message>
        <source>The file is missing or cannot be read</source>
        <translation>Die Datei fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <source>The file is not what was saved: it was changed or damaged since</source>
        <translation>Die Datei ist nicht mehr so, wie sie gespeichert wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
    <message>
        <source>A save was cut short; recovering completes it</source>
        <translation>Ein Speichervorgang brach ab; die Wiederherstellung führt ihn zu Ende</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file holds bytes that are no text</source>
        <translation>Die Datei enthält Bytes, die kein Text sind</translation>
    </message>
    <message>
        <source>The last row is torn</source>
        <translation>Die letzte Zeile ist unvollständig</translation>
    </message>
    <message>
        <source>The row is empty</source>
        <translation>Die Zeile ist leer</translation>
    </message>
    <message>
        <source>The row with the names of the columns is missing or damaged</source>
        <translation>Die Zeile mit den Spaltennamen fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>The row has %1 cells instead of %2</source>
        <translation>Die Zeile hat %1 statt %2 Zellen</translation>
    </message>
    <message>
        <source>The key %1 comes twice</source>
        <translation>Der Schlüssel %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The row %1 is missing</source>
        <translation>Die Zeile %1 fehlt</translation>
    </message>
    <message>
        <source>The row %1 has no value</source>
        <translation>Die Zeile %1 hat keinen Wert</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>The row cannot be read</source>
        <translation>Die Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>A row is missing before this one: chirp %1, segment %2</source>
        <translation>Vor dieser Zeile fehlt eine: Chirp %1, Segment %2</translation>
    </message>
    <message>
        <source>The chirps are missing</source>
        <translation>Die Chirps fehlen</translation>
    </message>
    <message>
        <source>The row of the generator that made the chirps is missing</source>
        <translation>Die Zeile des Generators, der die Chirps erzeugte, fehlt</translation>
    </message>
    <message>
        <source>The last chirp has fewer segments than all others</source>
        <translation>Der letzte Chirp hat weniger Segmente als alle anderen</translation>
    </message>
    <message>
        <source>The row of marker %1 is missing</source>
        <translation>Die Zeile von Marker %1 fehlt</translation>
    </message>
    <message>
        <source>The number of markers is odd: the last row may be missing</source>
        <translation>Die Zahl der Marker ist ungerade: Die letzte Zeile fehlt möglicherweise</translation>
    </message>
    <message>
        <source>The clock %1 comes twice</source>
        <translation>Der Oszillator %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The row of %1 is missing</source>
        <translation>Die Zeile von %1 fehlt</translation>
    </message>
    <message>
        <source>The rows of step %1 are missing</source>
        <translation>Die Zeilen von Schritt %1 fehlen</translation>
    </message>
    <message>
        <source>Step %1: the row of %2 is missing</source>
        <translation>Schritt %1: Die Zeile von %2 fehlt</translation>
    </message>
    <message>
        <source>There are clocks for %1 steps instead of %2</source>
        <translation>Es gibt Oszillatoren für %1 statt %2 Schritte</translation>
    </message>
    <message>
        <source>These data were not saved before the run was cut short</source>
        <translation>Diese Daten waren noch nicht gespeichert, als der Lauf abbrach</translation>
    </message>
    <message>
        <source>The file has %1 of %2 samples</source>
        <translation>Die Datei enthält %1 von %2 Abtastwerten</translation>
    </message>
    <message>
        <source>The frequency is not that of the clock in clocks.csv</source>
        <translation>Die Frequenz ist nicht die des Oszillators in clocks.csv</translation>
    </message>
    <message>
        <source>The backup has fewer shots than the one before it</source>
        <translation>Die Sicherung hat weniger Schüsse als die vorige</translation>
    </message>
    <message>
        <source>The backup has more shots than the final data</source>
        <translation>Die Sicherung hat mehr Schüsse als die endgültigen Daten</translation>
    </message>
    <message>
        <source>There are data of %1 segments instead of %2</source>
        <translation>Es gibt Daten zu %1 statt %2 Segmenten</translation>
    </message>
    <message>
        <source>There are data of %1 of %2 segments</source>
        <translation>Es gibt Daten zu %1 von %2 Segmenten</translation>
    </message>
    <message>
        <source>There are no FIDs</source>
        <translation>Es gibt keine FIDs</translation>
    </message>
    <message>
        <source>The row of number %1 is missing or out of order</source>
        <translation>Die Zeile mit Nummer %1 fehlt oder steht nicht in der Reihenfolge</translation>
    </message>
    <message>
        <source>The files have different numbers of frames</source>
        <translation>Die Dateien haben unterschiedlich viele Frames</translation>
    </message>
    <message>
        <source>%1 %2: the rows of number %3 are missing</source>
        <translation>%1 %2: Die Zeilen mit Nummer %3 fehlen</translation>
    </message>
    <message>
        <source>%1 %2 %3: the row %4 is missing</source>
        <translation>%1 %2 %3: Die Zeile %4 fehlt</translation>
    </message>
    <message>
        <source>%1: the row %2 is missing</source>
        <translation>%1: Die Zeile %2 fehlt</translation>
    </message>
    <message>
        <source>The row names no value</source>
        <translation>Die Zeile nennt keinen Wert</translation>
    </message>
    <message>
        <source>The array index is no number</source>
        <translation>Der Feldindex ist keine Zahl</translation>
    </message>
    <message>
        <source>The row has an index but no array</source>
        <translation>Die Zeile hat einen Index, aber kein Feld</translation>
    </message>
    <message>
        <source>The value %1 comes twice</source>
        <translation>Der Wert %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The rows of %1 are missing</source>
        <translation>Die Zeilen von %1 fehlen</translation>
    </message>
    <message>
        <source>The row FtmwType is missing</source>
        <translation>Die Zeile FtmwType fehlt</translation>
    </message>
    <message>
        <source>The row LifType is missing</source>
        <translation>Die Zeile LifType fehlt</translation>
    </message>
    <message>
        <source>The number of the experiment is missing</source>
        <translation>Die Nummer des Experiments fehlt</translation>
    </message>
    <message>
        <source>There are no LIF data</source>
        <translation>Es gibt keine LIF-Daten</translation>
    </message>
    <message>
        <source>The point lies outside the grid of %1 by %2</source>
        <translation>Der Punkt liegt außerhalb des Rasters von %1 mal %2</translation>
    </message>
    <message>
        <source>The row is out of order or comes twice</source>
        <translation>Die Zeile steht nicht in der Reihenfolge oder kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1 of %2 points were measured</source>
        <translation>%1 von %2 Punkten wurden gemessen</translation>
    </message>
    <message>
        <source>The first line does not hold the delimiter alone</source>
        <translation>Die erste Zeile enthält nicht allein das Trennzeichen</translation>
    </message>
    <message>
        <source>%1 is no kind of experiment</source>
        <translation>%1 ist keine Art von Experiment</translation>
    </message>
    <message>
        <source>The experiment has no objective</source>
        <translation>Das Experiment hat kein Messziel</translation>
    </message>
    <message>
        <source>The row names no device</source>
        <translation>Die Zeile nennt kein Gerät</translation>
    </message>
    <message>
        <source>The row of the FTMW digitizer is missing</source>
        <translation>Die Zeile des FTMW-Digitizers fehlt</translation>
    </message>
    <message>
        <source>The row of the LIF digitizer is missing</source>
        <translation>Die Zeile des LIF-Digitizers fehlt</translation>
    </message>
    <message>
        <source>Of the LIF digitizer and laser only one is listed</source>
        <translation>Von LIF-Digitizer und Laser ist nur einer aufgeführt</translation>
    </message>
    <message>
        <source>The row of the overlay %1 is missing</source>
        <translation>Die Zeile der Überlagerung %1 fehlt</translation>
    </message>
    <message>
        <source>The data of the overlay are missing</source>
        <translation>Die Daten der Überlagerung fehlen</translation>
    </message>
    <message>
        <source>A row is missing before this one: it was taken %1 s after the start</source>
        <translation>Vor dieser Zeile fehlt eine: Sie wurde %1&#xa0;s nach dem Start aufgenommen</translation>
    </message>
    <message>
        <source>A row is missing before this one: the step is %1 s instead of %2 s</source>
        <translation>Vor dieser Zeile fehlt eine: Der Schritt beträgt %1&#xa0;s statt %2&#xa0;s</translation>
    </message>
    <message>
        <source>Rows are missing at the end: the run went on for %1 s</source>
        <translation>Am Ende fehlen Zeilen: Der Lauf ging noch %1&#xa0;s weiter</translation>
    </message>
    <message>
        <source>The row has no time</source>
        <translation>Die Zeile hat keine Zeitangabe</translation>
    </message>
    <message>
        <source>The row is older than the one before it</source>
        <translation>Die Zeile ist älter als die vorige</translation>
    </message>
    <message>
        <source>The log has no messages</source>
        <translation>Das Protokoll enthält keine Meldungen</translation>
    </message>
    <message>
        <source>The log does not begin with the start of the experiment</source>
        <translation>Das Protokoll beginnt nicht mit dem Start des Experiments</translation>
    </message>
    <message>
        <source>The log does not say that the run ended</source>
        <translation>Das Protokoll nennt kein Ende des Laufs</translation>
    </message>
    <message>
        <source>The run was stopped before its goal</source>
        <translation>Der Lauf wurde vor seinem Ziel gestoppt</translation>
    </message>
    <message>
        <source>The row of the end is missing: the data were saved when the run ended</source>
        <translation>Die Zeile zum Laufende fehlt: Die Daten wurden beim Ende des Laufs gespeichert</translation>
    </message>
    <message>
        <source>The auxiliary data are missing</source>
        <translation>Die Begleitdaten fehlen</translation>
    </message>
    <message>
        <source>The rows are missing</source>
        <translation>Die Zeilen fehlen</translation>
    </message>
    <message>
        <source>The file does not begin as it was written: it was changed or damaged since</source>
        <translation>Die Datei beginnt nicht, wie sie geschrieben wurde: Sie wurde seither geändert oder beschädigt</translation>
    </message>
    <message>
        <source>The rows of the steps %1 to %2 are missing</source>
        <translation>Die Zeilen der Schritte %1 bis %2 fehlen</translation>
    </message>
    <message>
        <source>%1 shots are more than a run can take</source>
        <translation>%1 Schüsse sind mehr, als ein Lauf aufnehmen kann</translation>
    </message>
    <message>
        <source>The array index is above %1</source>
        <translation>Der Index liegt über %1</translation>
    </message>
    <message>
        <source>The row names no kind of experiment</source>
        <translation>Die Zeile nennt keine Art von Experiment</translation>
    </message>
    <message>
        <source>The experiment has no objective that is known here</source>
        <translation>Das Experiment hat kein Ziel, das hier bekannt ist</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>Checks every file of an experiment against every other and says which file is wrong in which line. Exit code 0: complete; 3: incomplete, for example interrupted; 1: damaged.</source>
        <translation>Prüft alle Dateien eines Experiments gegeneinander und nennt Datei und Zeile jedes Fehlers. Rückgabewert 0: vollständig; 3: unvollständig, zum Beispiel unterbrochen; 1: beschädigt.</translation>
    </message>
    <message>
        <source>Name one experiment.</source>
        <translation>Genau ein Experiment angeben.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>No chirp configured</source>
        <translation>Kein Chirp eingestellt</translation>
    </message>
    <message>
        <source>Add a segment to the chirp</source>
        <translation>Dem Chirp ein Segment hinzufügen</translation>
    </message>
    <message>
        <source>The waveform has no sample rate or no end</source>
        <translation>Die Wellenform hat keine Abtastrate oder kein Ende</translation>
    </message>
    <message>
        <source>Check the chirp and the AWG&apos;s settings</source>
        <translation>Chirp und Einstellungen des AWG prüfen</translation>
    </message>
</context>
<context>
    <name>WireSettings</name>
    <message>
        <source>Silence between messages</source>
        <translation>Ruhe zwischen Nachrichten</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Step %1 of %2. %3</source>
        <translation>Schritt %1 von %2. %3</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
</context>
<context>
    <name>WizardProblems</name>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>WizardProgress</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>WizardRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>Xiam</name>
    <message>
        <source>A number of this transition cannot be read</source>
        <translation>Eine Zahl dieses Übergangs ist nicht lesbar</translation>
    </message>
    <message>
        <source>Let XIAM write the file again</source>
        <translation>Die Datei von XIAM neu schreiben lassen</translation>
    </message>
    <message>
        <source>The table of transitions is empty</source>
        <translation>Die Tabelle der Übergänge ist leer</translation>
    </message>
    <message>
        <source>XIAM&apos;s output has no table of transitions</source>
        <translation>Die Ausgabe von XIAM hat keine Tabelle der Übergänge</translation>
    </message>
    <message>
        <source>Run XIAM with ints 2 or 3</source>
        <translation>XIAM mit ints 2 oder 3 ausführen</translation>
    </message>
</context>
</TS>
