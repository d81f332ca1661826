<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertsSheet</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::Acquisition::RunEngine</name>
    <message numerus="yes">
        <source>No shots for %n second(s)</source>
        <translation>
            <numerusform>No shots for %n second</numerusform>
            <numerusform>No shots for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chirpdeck::StorageModel</name>
    <message numerus="yes">
        <source>%n run(s) found, they stay as they are</source>
        <translation>
            <numerusform>%n run found, it stays as it is</numerusform>
            <numerusform>%n runs found, they stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) has all these words.</source>
        <translation>
            <numerusform>The only run does not have all these words.</numerusform>
            <numerusform>None of the %n runs has all these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstrumentsSheet</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessSheet</name>
    <message numerus="yes">
        <source>%n change(s) not saved with run %1</source>
        <translation>
            <numerusform>%n change not saved with run %1</numerusform>
            <numerusform>%n changes not saved with run %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message numerus="yes">
        <source>%n device(s) need attention</source>
        <translation>
            <numerusform>%n device needs attention</numerusform>
            <numerusform>%n devices need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) answer</source>
        <translation>
            <numerusform>The device answers</numerusform>
            <numerusform>All %n devices answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message numerus="yes">
        <source>FTMW: %1, %n file(s) of decays</source>
        <translation>
            <numerusform>FTMW: %1, %n file of decays</numerusform>
            <numerusform>FTMW: %1, %n files of decays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shots, %2 samples of %3 ns, %n frame(s), LO %4 MHz, %5</source>
        <translation>
            <numerusform>%1 shots, %2 samples of %3 ns, %n frame, LO %4 MHz, %5</numerusform>
            <numerusform>%1 shots, %2 samples of %3 ns, %n frames, LO %4 MHz, %5</numerusform>
        </translation>
    </message>
</context>
</TS>
