<#
.SYNOPSIS
    Writes what Windows knows of a BizTalk group and its failover clusters into one JSON file, for "bizha import".

.DESCRIPTION
    Run it on one server of the group, with Windows PowerShell 5.1, as a member of BizTalk Server Operators; a local
    administrator of the cluster nodes sees the clusters too. It needs no module to be installed.

    It only reads, and it reads only the properties that are named below: no addresses, no accounts, no passwords, no
    settings of adapters. What could not be read is listed under "missing".

.PARAMETER Cluster
    The failover clusters to describe, such as those of SQL Server and of the master secret server. Without it: the
    cluster that this computer is a node of, if it is one.

.PARAMETER Path
    The file to write.

.EXAMPLE
    .\Export-BizTalkTopology.ps1 -Cluster SQLCLU, BTSCLU
#>
[CmdletBinding()]
param(
    [string[]] $Cluster = @(),
    [string] $Path = 'bizha-topology.json'
)

$missing = @()

# BizTalk Server, by WMI: one server answers for the whole group.
$classes = [ordered]@{
    group           = 'MSBTS_GroupSetting', @('Name', 'MgmtDbServerName', 'MgmtDbName', 'SubscriptionDBServerName',
        'SubscriptionDBName', 'TrackingDBServerName', 'TrackingDBName', 'BamDBServerName', 'BamDBName',
        'RuleEngineDBServerName', 'RuleEngineDBName', 'SSOServerName', 'MajorVersion', 'MinorVersion',
        'ReceiverFaultToleranceEnabled')
    messageBoxes    = 'MSBTS_MsgBoxSetting', @('MsgBoxDBServerName', 'MsgBoxDBName', 'IsMasterMsgBox',
        'DisableNewMessagePublication')
    servers         = 'MSBTS_ServerSetting', @('Name')
    hosts           = 'MSBTS_HostSetting', @('Name', 'HostType', 'IsDefault', 'HostTracking', 'AuthTrusted',
        'IsHost32BitOnly', 'ClusterResourceGroupName')
    instances       = 'MSBTS_HostInstance', @('HostName', 'RunningServer', 'ConfigurationState', 'IsDisabled',
        'ClusterInstanceType')
    receiveHandlers = 'MSBTS_ReceiveHandler', @('AdapterName', 'HostName')
    sendHandlers    = 'MSBTS_SendHandler2', @('AdapterName', 'HostName', 'IsDefault')
    adapters        = 'MSBTS_AdapterSetting', @('Name', 'Constraints', 'MgmtCLSID')
    orchestrations  = 'MSBTS_Orchestration', @('Name', 'HostName')
}
$bizTalk = [ordered]@{}
foreach ($section in $classes.Keys) {
    $class, $properties = $classes[$section]
    try {
        $bizTalk[$section] = @(Get-CimInstance -Namespace 'root\MicrosoftBizTalkServer' -ClassName $class -ErrorAction Stop |
            Select-Object -Property $properties)
    } catch {
        $missing += [ordered]@{ class = $class; reason = "$($_.CategoryInfo.Category)" }
    }
}

# One parameter of a resource that names something; other parameters are never asked for.
function Get-NamingParameter($resource, $name) {
    $resource | Get-ClusterParameter -Name $name -ErrorAction SilentlyContinue | ForEach-Object { "$($_.Value)" }
}

# Failover clusters, where the cmdlets are there.
$clusters = @()
if (Get-Command -Name 'Get-Cluster' -ErrorAction SilentlyContinue) {
    if ($Cluster.Count -eq 0) {
        $Cluster = @(Get-Cluster -ErrorAction SilentlyContinue | ForEach-Object { $_.Name })
    }
    foreach ($name in $Cluster) {
        try {
            $resources = @(Get-ClusterResource -Cluster $name -ErrorAction Stop)
            $clusters += [ordered]@{
                name      = $name
                nodes     = @(Get-ClusterNode -Cluster $name -ErrorAction Stop | Select-Object -Property 'Name')
                groups    = @(Get-ClusterGroup -Cluster $name -ErrorAction Stop | Select-Object -Property 'Name', 'IsCoreGroup')
                resources = @($resources | ForEach-Object {
                        $resource = [ordered]@{
                            name         = $_.Name
                            resourceType = "$($_.ResourceType)"
                            ownerGroup   = "$($_.OwnerGroup)"
                        }
                        if ($resource.resourceType -eq 'Generic Service') {
                            $resource.serviceName = Get-NamingParameter $_ 'ServiceName'
                        }
                        if ($resource.resourceType -like '*Network Name') {
                            $resource.dnsName = Get-NamingParameter $_ 'DnsName'
                        }
                        if ($resource.resourceType -eq 'SQL Server') {
                            $resource.virtualServerName = Get-NamingParameter $_ 'VirtualServerName'
                            $resource.instanceName = Get-NamingParameter $_ 'InstanceName'
                        }
                        $resource
                    })
                owners    = @($resources | ForEach-Object {
                        $owners = $_ | Get-ClusterOwnerNode -ErrorAction Stop
                        [ordered]@{ clusterObject = $_.Name; ownerNodes = @($owners.OwnerNodes | ForEach-Object { $_.Name }) }
                    })
                quorum    = @(Get-ClusterQuorum -Cluster $name -ErrorAction Stop | ForEach-Object {
                        [ordered]@{ quorumResource = "$($_.QuorumResource)" }
                    })
            }
        } catch {
            $missing += [ordered]@{ class = "cluster $name"; reason = "$($_.CategoryInfo.Category)" }
        }
    }
} else {
    $missing += [ordered]@{ class = 'failover clusters'; reason = 'the cmdlets are not installed' }
}

[ordered]@{
    format    = 'bizha-topology'
    version   = 1
    collected = Get-Date -Format 'o'
    bizTalk   = $bizTalk
    clusters  = $clusters
    missing   = $missing
} | ConvertTo-Json -Depth 6 | Set-Content -Path $Path -Encoding UTF8
